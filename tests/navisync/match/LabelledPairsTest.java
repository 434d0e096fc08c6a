package navisync.match;

import static navisync.match.SampleTrack.song;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import navisync.lastfm.LastfmTrack;
import navisync.navidrome.LibraryTrack;
import navisync.tooling.ProjectFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Matching against pairs whose answer is known, in both directions: what the library has may be
 * what Last.fm has and the other way round. The line that is held: of the pairs that belong
 * together at least 99 % are matched without a question; of those that do not, none is.
 */
class LabelledPairsTest {
  private static final double LEAST_RECALL = 0.99;
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  /** Songs that stand beside each pair: the same titles by others, who must not get the plays. */
  private static final List<LibraryTrack> OTHERS =
      List.of(
          song("Saltmarsh Radio", "Lost"),
          song("Saltmarsh Radio", "Tin Sky"),
          song("Saltmarsh Radio", "Ash Ferry"),
          song("Kestrel Choir", "Home Again"),
          song("Kestrel Choir", "Glasshouse"),
          song("Kestrel Choir", "Long Lamp"),
          song("Kestrel Choir", "Midnight Ferry"),
          song("朝市", "夜の港"),
          song("朝市", "???"),
          song("Лев Громов", "Снег"),
          song("Лев Громов", "Вечер"));

  private record Pair(
      String kind,
      boolean same,
      String artist,
      String title,
      String otherArtist,
      String otherTitle) {
    static Pair of(String line) {
      String[] parts = line.split("\t");
      for (int i = 2; i < parts.length; i++) {
        parts[i] =
            ESCAPE
                .matcher(parts[i])
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
      }
      return new Pair(parts[0], parts[1].equals("same"), parts[2], parts[3], parts[4], parts[5]);
    }

    Pair turnedRound() {
      return new Pair(kind, same, otherArtist, otherTitle, artist, title);
    }

    @Override
    public String toString() {
      return kind + ": " + artist + " – " + title + " | " + otherArtist + " – " + otherTitle;
    }
  }

  private static final class Tally {
    private int right;
    private int missed;
    private int wrong;

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    @Override
    public String toString() {
      return "recall %.3f, precision %.3f (%d right, %d missed, %d wrong)"
          .formatted(recall(), precision(), right, missed, wrong);
    }
  }

  @Test
  void holdsTheLineOfPrecisionAndRecall(TestReporter reporter) throws IOException {
    Map<String, Tally> byKind = new TreeMap<>();
    Tally all = new Tally();
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (Pair pair : pairs()) {
      boolean matched = matched(pair);
      for (Tally tally : List.of(all, byKind.computeIfAbsent(pair.kind(), kind -> new Tally()))) {
        if (matched && pair.same()) {
          tally.right++;
        } else if (matched) {
          tally.wrong++;
        } else if (pair.same()) {
          tally.missed++;
        }
      }
      if (matched && !pair.same()) {
        wrong.add(pair.toString());
      } else if (!matched && pair.same()) {
        missed.add(pair.toString());
      }
    }
    byKind.forEach((kind, tally) -> reporter.publishEntry(kind, tally.toString()));
    reporter.publishEntry("all", all.toString());
    missed.forEach(pair -> reporter.publishEntry("missed", pair));
    assertAll(
        () -> assertEquals(List.of(), wrong, "pairs that do not belong together"),
        () -> assertTrue(all.recall() >= LEAST_RECALL, all + ", missed: " + missed),
        () -> assertTrue(all.right > 400, "too few pairs: " + all));
  }

  private static List<Pair> pairs() throws IOException {
    Path file = ProjectFolder.get().resolve("tests/data/labelled_pairs.tsv");
    List<Pair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        Pair pair = Pair.of(line);
        pairs.add(pair);
        pairs.add(pair.turnedRound());
      }
    }
    return pairs;
  }

  /** Whether Last.fm's plays go to the library's track of a pair. */
  private static boolean matched(Pair pair) {
    LibraryTrack track = song(pair.artist(), pair.title());
    List<LibraryTrack> library = new ArrayList<>(OTHERS);
    library.add(track);
    LastfmTrack play = new LastfmTrack(pair.otherArtist(), pair.otherTitle(), "", "");
    Match match =
        new Matcher(new MatchLibrary(library, MatchSettings.DEFAULT), List.of(), KeptCopies.NONE)
            .match(play);
    return match.targets().equals(List.of(track));
  }
}
