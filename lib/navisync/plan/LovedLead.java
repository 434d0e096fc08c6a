package navisync.plan;

import java.util.List;
import navisync.lastfm.LastfmTrack;
import navisync.lastfm.LovedTrack;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.navidrome.LibraryTrack;

/**
 * A loved Last.fm track and its match in the library.
 *
 * @param loved the love
 * @param match the library tracks that its star belongs to, why, and what else came near
 */
public record LovedLead(LovedTrack loved, Match match) {

  /** For callers that only need the targets. */
  public LovedLead(LovedTrack loved, List<LibraryTrack> targets) {
    this(
        loved,
        new Match(
            new LastfmTrack(loved.artist(), loved.title(), "", loved.mbid()),
            targets,
            targets.isEmpty() ? MatchReason.NONE : MatchReason.TITLE,
            targets));
  }

  /** None when unmatched. */
  public List<LibraryTrack> targets() {
    return match.targets();
  }
}
