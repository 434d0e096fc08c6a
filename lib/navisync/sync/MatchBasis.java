package navisync.sync;

import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import navisync.match.KeptCopies;
import navisync.match.Match;
import navisync.model.Fingerprint;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.Participant;

/**
 * All that matches follow from, as fingerprints: where they are the same, so are the matches.
 * Whoever lets a match depend on something new adds it here.
 */
final class MatchBasis {
  private MatchBasis() {}

  /**
   * Returns the fingerprint of a library as matching sees it.
   *
   * @param code that of the code that matches; empty where it is not known
   * @return empty where the code is not known, for nothing can be said then
   */
  static OptionalLong ofLibrary(OptionalLong code, List<LibraryTrack> tracks) {
    if (code.isEmpty()) {
      return OptionalLong.empty();
    }
    Fingerprint fingerprint = new Fingerprint().add(code.getAsLong()).add(tracks.size());
    for (LibraryTrack track : tracks) {
      fingerprint.add(track.id()).add(track.libraryId()).add(track.path());
      fingerprint.add(track.title()).add(track.artist()).add(track.participants().size());
      for (Participant each : track.participants()) {
        fingerprint.add(each.id()).add(each.name());
      }
      fingerprint.add(track.album()).add(track.albumId()).add(track.albumArtist());
      fingerprint.add(track.recordingMbid()).add(track.year()).add(track.compilation() ? 1 : 0);
      fingerprint.add(track.discNumber()).add(track.trackNumber());
      fingerprint.add(track.nameTags().subtitle()).add(track.nameTags().albumVersion());
      fingerprint.add(track.nameTags().known() ? 1 : 0);
    }
    return OptionalLong.of(fingerprint.value());
  }

  /**
   * Returns the fingerprint of all that is matched with a library, and of the settings and
   * decisions.
   *
   * @param library that of the library
   */
  static long of(long library, PlayMatching matching) {
    Fingerprint fingerprint = new Fingerprint().add(library).addAll(matching.settings());
    fingerprint.addAll(matching.known().forPlays()).addAll(matching.known().forLoves());
    add(fingerprint, matching.cached().playedTracks());
    add(fingerprint, matching.cached().lovedTracks());
    return fingerprint.value();
  }

  private static void add(Fingerprint fingerprint, List<LastfmTrack> tracks) {
    fingerprint.add(tracks.size());
    for (LastfmTrack track : tracks) {
      fingerprint.add(track.artist()).add(track.title()).add(track.album()).add(track.mbid());
    }
  }

  /** Returns the fingerprint of the copies that earlier runs chose, of songs with several. */
  static long ofCopies(FoundMatches found, PlayMatching matching) {
    Fingerprint fingerprint = new Fingerprint();
    add(fingerprint, found.plays(), matching.recorded());
    add(fingerprint, found.loved(), matching.starred());
    return fingerprint.value();
  }

  private static void add(Fingerprint fingerprint, List<Match> matches, KeptCopies chosen) {
    for (Match match : matches) {
      if (match.copies().size() > 1) {
        TreeSet<String> ids = new TreeSet<>(chosen.of(match.track()));
        fingerprint.add(ids.size());
        ids.forEach(fingerprint::add);
      }
    }
  }
}
