package navisync.report;

import java.util.List;
import java.util.stream.Stream;
import navisync.match.Match;
import navisync.model.Library;
import navisync.model.PlayedTrack;
import navisync.plan.LoveMatch;
import navisync.plan.PlayMatch;

/**
 * The input of a report: the library, and Last.fm's history matched with it.
 *
 * @param library the library as it was read
 * @param plays every played track with its match
 * @param loved every loved track with its match
 */
public record MatchedHistory(Library library, List<PlayMatch> plays, List<LoveMatch> loved) {

  /** Returns the matches of the played tracks. */
  public List<Match> matches() {
    return plays.stream().map(PlayMatch::match).toList();
  }

  /** Returns the played tracks that are not in the library; none with possible matches. */
  public Stream<PlayedTrack> unmatched() {
    return plays.stream().filter(play -> play.match().isMissing()).map(PlayMatch::played);
  }

  /** Returns the played tracks without a match, those that await a decision among them. */
  Stream<PlayedTrack> withoutMatch() {
    return plays.stream().filter(play -> !play.match().matched()).map(PlayMatch::played);
  }
}
