package navisync.match;

import java.util.List;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;

/**
 * Where a Last.fm track leads, and why.
 *
 * @param track the Last.fm track
 * @param targets the library tracks its plays count for: none when unmatched, one as a rule,
 *     several only where the person wants every copy to have them
 * @param reason the step that decided
 * @param copies every library track that the deciding step found, the targets among them; more than
 *     one means that the track stands in the library more than once
 * @param score how sure it is, 0 to 100: of the reason, or of the two spellings where they differ
 * @param suggestions near spellings for the person to decide on, the best first; none when matched
 */
public record Match(
    LastfmTrack track,
    List<LibraryTrack> targets,
    MatchReason reason,
    List<LibraryTrack> copies,
    double score,
    List<Candidate> suggestions) {

  /** A match with the score of its reason, and without suggestions. */
  public Match(
      LastfmTrack track,
      List<LibraryTrack> targets,
      MatchReason reason,
      List<LibraryTrack> copies) {
    this(track, targets, reason, copies, reason.score(), List.of());
  }

  /** Whether it leads anywhere. */
  public boolean matched() {
    return !targets.isEmpty();
  }
}
