package navisync.sync;

import java.util.List;
import navisync.match.Match;
import navisync.match.MatchLibrary;

/**
 * The matches of all that was played and loved, in the order of the cache.
 *
 * @param plays those of played tracks
 * @param loved those of loved tracks
 */
record FoundMatches(List<Match> plays, List<Match> loved) {

  /** Matches everything. */
  static FoundMatches find(PlayMatching matching) {
    MatchLibrary library = matching.prepare();
    List<Match> plays = matching.matcherOfPlays(library).matchAll(matching.cached().playedTracks());
    List<Match> loved =
        matching.matcherOfLoves(library).matchAll(matching.cached().lovedTracks(), plays);
    return new FoundMatches(plays, loved);
  }
}
