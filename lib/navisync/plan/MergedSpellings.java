package navisync.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import navisync.match.FoldedText;
import navisync.model.ImportKind;
import navisync.model.ImportedSeconds;
import navisync.model.PlayedTrack;
import navisync.model.SecondsList;
import navisync.model.SortedTimes;

/**
 * One play that two sources write differently, such as {@code Glasshouse} and {@code Glasshouse
 * (feat. Tamsin Roe)}, counts once when both spellings match one library track. An imported play
 * that gave way to a play of another copy of the song stays away.
 */
public final class MergedSpellings {
  private static final ImportedSeconds NOTHING =
      new ImportedSeconds(new long[0], Collections.emptySortedMap());

  private MergedSpellings() {}

  /**
   * Returns the same matches without the imported plays that are the same as a play of another
   * source.
   *
   * @param imported the imported plays by the number of their track
   * @param toleranceSeconds the greatest distance of two records of one play
   */
  public static List<PlayMatch> merge(
      List<PlayMatch> matches, Map<Long, ImportedSeconds> imported, long toleranceSeconds) {
    if (imported.isEmpty()) {
      return matches;
    }
    Map<Long, long[]> seconds = new HashMap<>();
    for (List<PlayedTrack> spellings : byLibraryTrack(matches)) {
      if (spellings.size() > 1
          && spellings.stream().anyMatch(track -> imported.containsKey(track.id()))) {
        seconds.putAll(merged(spellings, imported, toleranceSeconds));
      }
    }
    return matches.stream()
        .map(
            match ->
                seconds.containsKey(match.played().id())
                    ? match.with(match.played().with(seconds.get(match.played().id())))
                    : match)
        .toList();
  }

  private static Collection<List<PlayedTrack>> byLibraryTrack(List<PlayMatch> matches) {
    Map<String, List<PlayedTrack>> tracks = new LinkedHashMap<>();
    for (PlayMatch match : matches) {
      if (!match.targets().isEmpty()) {
        tracks
            .computeIfAbsent(match.targets().get(0).id(), id -> new ArrayList<>())
            .add(match.played());
      }
    }
    return tracks.values();
  }

  private static Map<Long, long[]> merged(
      List<PlayedTrack> spellings, Map<Long, ImportedSeconds> imported, long toleranceSeconds) {
    Map<Long, long[]> known = new HashMap<>();
    Map<String, SecondsList> ofSongs = new HashMap<>();
    SortedMap<ImportKind, List<PlayedTrack>> kinds = new TreeMap<>();
    for (PlayedTrack spelling : spellings) {
      ImportedSeconds own = imported.getOrDefault(spelling.id(), NOTHING);
      known.put(spelling.id(), SortedTimes.minus(spelling.seconds(), own.counting()));
      add(known.get(spelling.id()), FoldedText.song(spelling.track()), ofSongs);
      own.all()
          .keySet()
          .forEach(kind -> kinds.computeIfAbsent(kind, each -> new ArrayList<>()).add(spelling));
    }
    SortedMap<ImportKind, List<SourcePairs.Play>> imports = new TreeMap<>();
    kinds.forEach(
        (kind, theirs) -> {
          long tolerance = toleranceSeconds + kind.coarseSeconds();
          imports.put(kind, plays(kind, theirs, imported, ofSongs, tolerance));
        });
    long[] all = known.values().stream().reduce(new long[0], SortedTimes::plus);
    List<SourcePairs.Play> counting = SourcePairs.counting(all, imports, toleranceSeconds);
    Map<Long, long[]> seconds = new HashMap<>();
    known.forEach(
        (track, of) ->
            seconds.put(track, SortedTimes.plus(of, SourcePairs.ofTrack(track, counting))));
    return seconds;
  }

  /**
   * Returns the imports of a kind that count, and those that can have given way to a play of their
   * song at this library track; others gave way to one of another copy.
   *
   * @param ofSongs the plays of each song here that are of no import, or of an import of an earlier
   *     kind; gets those of this one
   */
  private static List<SourcePairs.Play> plays(
      ImportKind kind,
      List<PlayedTrack> spellings,
      Map<Long, ImportedSeconds> imported,
      Map<String, SecondsList> ofSongs,
      long tolerance) {
    List<SourcePairs.Play> plays = new ArrayList<>();
    Map<String, SecondsList> counting = new HashMap<>();
    for (PlayedTrack spelling : spellings) {
      ImportedSeconds own = imported.get(spelling.id());
      long[] seconds = own.all().get(kind);
      long[] present = SortedTimes.inBoth(seconds, own.counting());
      long[] others = SortedTimes.minus(seconds, present);
      long[] ofSong = ofSongs.get(FoldedText.song(spelling.track())).ascending();
      long[] elsewhere = PlayPairs.unpaired(others, ofSong, tolerance);
      for (long second : SortedTimes.minus(seconds, elsewhere)) {
        plays.add(new SourcePairs.Play(second, spelling.id(), spelling.track()));
      }
      add(present, FoldedText.song(spelling.track()), counting);
    }
    counting.forEach((song, list) -> add(list.all(), song, ofSongs));
    return plays;
  }

  private static void add(long[] seconds, String song, Map<String, SecondsList> ofSongs) {
    SecondsList list = ofSongs.computeIfAbsent(song, each -> new SecondsList());
    Arrays.stream(seconds).forEach(list::add);
  }
}
