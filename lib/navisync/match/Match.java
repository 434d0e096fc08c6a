package navisync.match;

import java.util.List;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;

/**
 * The library tracks that a Last.fm track matches, and why.
 *
 * @param track the Last.fm track
 * @param targets the library tracks its plays count for: none when unmatched, one as a rule,
 *     several only where the user wants every copy to have them
 * @param reason the step that decided
 * @param copies every library track that the deciding step found, the targets among them; more than
 *     one means that the library has several copies
 * @param score confidence, 0 to 100: the reason's, or the similarity of two spellings that differ
 * @param suggestions possible matches for the user to decide on, the best first; none when matched
 */
public record Match(
    LastfmTrack track,
    List<LibraryTrack> targets,
    MatchReason reason,
    List<LibraryTrack> copies,
    double score,
    List<Candidate> suggestions) {

  /** Creates a match with the score of its reason, and without suggestions. */
  public Match(
      LastfmTrack track,
      List<LibraryTrack> targets,
      MatchReason reason,
      List<LibraryTrack> copies) {
    this(track, targets, reason, copies, reason.score(), List.of());
  }

  /** Returns whether the track has a match. */
  public boolean matched() {
    return !targets.isEmpty();
  }

  /** Returns whether the library has no such song: none that comes near, or the user says so. */
  public boolean isMissing() {
    return !matched() && !isUndecided();
  }

  /** Returns whether there is something near in the library, and the user has to decide. */
  public boolean isUndecided() {
    return reason.equals(MatchReason.SUGGESTED) || reason.equals(MatchReason.DUPLICATES);
  }
}
