package navisync.plan;

import java.util.List;
import java.util.Set;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.model.LibraryTrack;
import navisync.model.PlayedTrack;

/**
 * A played Last.fm track and its match in the library.
 *
 * @param played the track with its plays
 * @param match the library tracks its plays count for, why, and what else came near
 * @param chosenBefore ids of the copies that plays of it are recorded at and that were chosen under
 *     other settings
 */
public record PlayMatch(PlayedTrack played, Match match, Set<String> chosenBefore) {

  /** Creates a match that the same settings chose as before. */
  public PlayMatch(PlayedTrack played, Match match) {
    this(played, match, Set.of());
  }

  /** Creates a match for callers that only need the targets. */
  public PlayMatch(PlayedTrack played, List<LibraryTrack> targets) {
    this(
        played,
        new Match(
            played.track(),
            targets,
            targets.isEmpty() ? MatchReason.NONE : MatchReason.TITLE,
            targets));
  }

  /** Returns the same match with other plays of the track. */
  PlayMatch with(PlayedTrack otherPlays) {
    return new PlayMatch(otherPlays, match, chosenBefore);
  }

  /** Returns the library tracks, each of which gets all the plays; none when unmatched. */
  public List<LibraryTrack> targets() {
    return match.targets();
  }
}
