package navisync.pairs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import navisync.match.KeptCopies;
import navisync.match.Match;
import navisync.match.MatchLibrary;
import navisync.match.MatchSettings;
import navisync.match.Matcher;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;

/**
 * Decides labelled pairs as an unattended run with default settings would. The library holds the
 * pair's track and a few bystanders, as a real library does: another song of the same artist,
 * another one of the first artist of a joint credit, and songs of artists who have nothing to do
 * with it.
 */
public final class PairJudge {
  private static final String OTHER_SONG = "Quiet Harbour Road";
  private static final Pattern JOINT =
      Pattern.compile(
          "\\s*[,;]\\s*|\\s+(?:&|and|x|\u00D7|[+]|/|vs\\.?|with|feat\\.?|ft\\.?)\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final String TRACK = "the pair's";

  private PairJudge() {}

  /** Judges one pair. */
  public static PairVerdict judge(LabelledPair pair) {
    LibraryTrack track = track(TRACK, pair.library());
    Match match =
        new Matcher(
                new MatchLibrary(library(track, pair.library()), MatchSettings.DEFAULT),
                List.of(),
                KeptCopies.NONE)
            .match(pair.play());
    if (match.targets().contains(track)) {
      return pair.same() ? PairVerdict.RIGHT : PairVerdict.WRONG;
    }
    if (match.matched()) {
      return PairVerdict.WRONG;
    }
    if (!pair.same()) {
      return PairVerdict.REJECTED;
    }
    boolean suggested =
        match.suggestions().stream().anyMatch(each -> each.copies().contains(track));
    return suggested ? PairVerdict.SUGGESTED : PairVerdict.MISSED;
  }

  private static List<LibraryTrack> library(LibraryTrack track, LastfmTrack names) {
    List<LibraryTrack> library = new ArrayList<>(List.of(track));
    Set<String> artists = new LinkedHashSet<>(List.of(names.artist()));
    artists.add(JOINT.split(names.artist())[0]);
    artists.add("Kestrel Choir");
    artists.add("Saltmarsh Radio");
    artists.remove("");
    for (String artist : artists) {
      library.add(
          track("other song of " + artist, new LastfmTrack(artist, OTHER_SONG, "Harbours", "")));
    }
    return library;
  }

  private static LibraryTrack track(String id, LastfmTrack names) {
    List<Participant> participants = new ArrayList<>();
    for (String name : names.artist().split(" \u2022 ")) {
      participants.add(new Participant("id of " + name, name));
    }
    return new LibraryTrack(
        id,
        1,
        id,
        names.title(),
        names.artist(),
        participants,
        names.album(),
        "id of " + names.album(),
        names.artist(),
        "",
        0,
        false,
        1,
        0,
        NameTags.NONE);
  }
}
