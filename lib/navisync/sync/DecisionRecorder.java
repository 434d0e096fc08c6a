package navisync.sync;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import navisync.match.Candidate;
import navisync.match.Decision;
import navisync.match.Decision.Kind;
import navisync.match.Decision.Names;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.store.navidrome.TargetStore;

/**
 * The saving of decisions that the user makes. What was declined is not suggested again, so only a
 * new candidate brings the question back.
 *
 * @param now the time of the run, unix seconds UTC
 */
record DecisionRecorder(TargetStore target, Library library, long now) {

  /** Saves that a song is one of its suggestions. */
  void accept(UndecidedSong song, Candidate accepted) {
    save(Kind.MATCH, song.names(), accepted.copies());
  }

  /** Saves that a song is none of its suggestions. */
  void decline(UndecidedSong song) {
    Names names = song.names();
    Set<LibraryTrack> declined = new LinkedHashSet<>();
    for (Decision earlier : target.decisions(library)) {
      if (earlier.kind() == Kind.DECLINED
          && earlier.names().artist().equals(names.artist())
          && earlier.names().title().equals(names.title())) {
        declined.addAll(earlier.tracks());
      }
    }
    song.match().suggestions().forEach(each -> declined.addAll(each.copies()));
    save(Kind.DECLINED, names, declined);
  }

  /** Saves a decision that replaces an earlier one of its kind for the same names. */
  void save(Kind kind, Names names, Collection<LibraryTrack> tracks) {
    target.remember(new Decision(kind, names, List.copyOf(tracks), "asked", now), library);
  }
}
