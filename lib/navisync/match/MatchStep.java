package navisync.match;

import java.util.List;
import java.util.function.Function;
import navisync.model.LibraryTrack;

/**
 * One step of the cascade: a way to look for a Last.fm track.
 *
 * @param reason the reason shown when it finds something
 * @param name the name of the step, where steps of one reason differ
 * @param look finds the song: one track, or several copies of it, in any order; none leaves it to
 *     the next step
 */
record MatchStep(MatchReason reason, String name, Function<PlayNames, List<LibraryTrack>> look) {

  /** Creates a step with the name of its reason. */
  MatchStep(MatchReason reason, Function<PlayNames, List<LibraryTrack>> look) {
    this(reason, reason.text(), look);
  }
}
