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
 * The fingerprints of all that matches follow from: where they are the same, so are the matches.
 * Whoever lets a match depend on something new adds it here.
 */
final class MatchFingerprint {
  private MatchFingerprint() {}

  /**
   * Returns the fingerprint of a library as matching sees it.
   *
   * @param code that of the code that matches; empty where it is not known
   * @return empty where the code is not known, since then nothing can be said
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
  static long of(long library, MatchInput input) {
    Fingerprint fingerprint = new Fingerprint().add(library).addAll(input.settings());
    fingerprint.addAll(input.known().forPlays()).addAll(input.known().forLoves());
    add(fingerprint, input.cached().playedTracks());
    add(fingerprint, input.cached().lovedTracks());
    return fingerprint.value();
  }

  private static void add(Fingerprint fingerprint, List<LastfmTrack> tracks) {
    fingerprint.add(tracks.size());
    for (LastfmTrack track : tracks) {
      fingerprint.add(track.artist()).add(track.title()).add(track.album()).add(track.mbid());
    }
  }

  /** Returns the fingerprint of the copies that earlier runs chose, of songs with several. */
  static long ofCopies(MatchMemory.Found found) {
    Fingerprint fingerprint = new Fingerprint();
    add(fingerprint, found.plays(), found.input().recorded());
    add(fingerprint, found.loved(), found.input().starred());
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
