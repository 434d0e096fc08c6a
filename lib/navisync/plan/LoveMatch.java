package navisync.plan;

import java.util.List;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.LovedTrack;

/**
 * A loved Last.fm track and its match in the library.
 *
 * @param loved the love
 * @param match the library tracks that its star belongs to, why, and what else came near
 */
public record LoveMatch(LovedTrack loved, Match match) {

  /** Creates a match for callers that only need the targets. */
  public LoveMatch(LovedTrack loved, List<LibraryTrack> targets) {
    this(
        loved,
        new Match(
            new LastfmTrack(loved.artist(), loved.title(), "", loved.mbid()),
            targets,
            targets.isEmpty() ? MatchReason.NONE : MatchReason.TITLE,
            targets));
  }

  /** Returns the library tracks; none when unmatched. */
  public List<LibraryTrack> targets() {
    return match.targets();
  }
}
