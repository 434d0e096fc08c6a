package navisync.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.match.KeptCopies;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.model.ImportedSeconds;
import navisync.model.LibraryTrack;
import navisync.model.LovedTrack;
import navisync.model.PlayedTrack;
import navisync.plan.LoveMatch;
import navisync.plan.MergedSpellings;
import navisync.plan.PlayMatch;

/**
 * The matches of everything played or loved.
 *
 * @param plays the played tracks with their targets
 * @param loved the loved tracks with their targets
 */
record Matches(List<PlayMatch> plays, List<LoveMatch> loved) {

  /** Puts what was found together with what was played and loved. */
  static Matches of(MatchMemory.Found found) {
    MatchInput input = found.input();
    List<PlayedTrack> played = input.cached().played();
    List<LovedTrack> loved = input.cached().loved();
    Map<Long, Set<String>> before = new HashMap<>();
    input
        .underOtherRule()
        .forEach(
            pair ->
                before
                    .computeIfAbsent(pair.lastfmTrack(), id -> new HashSet<>())
                    .add(pair.libraryTrack()));
    List<PlayMatch> playMatches = new ArrayList<>();
    for (int i = 0; i < played.size(); i++) {
      Set<String> chosenBefore = before.getOrDefault(played.get(i).id(), Set.of());
      playMatches.add(new PlayMatch(played.get(i), found.plays().get(i), chosenBefore));
    }
    List<LoveMatch> loveMatches = new ArrayList<>();
    for (int i = 0; i < loved.size(); i++) {
      Match match = starred(found.loved().get(i), input.starred());
      loveMatches.add(new LoveMatch(loved.get(i), match));
    }
    return new Matches(playMatches, loveMatches);
  }

  /**
   * Returns the same matches, with each play once that several sources have under different
   * spellings.
   *
   * @param imported the imported plays by the number of their track
   */
  Matches merged(Map<Long, ImportedSeconds> imported, long toleranceSeconds) {
    return new Matches(MergedSpellings.merge(plays, imported, toleranceSeconds), loved);
  }

  /** Returns the match of a love; one that has its star already needs no choice of a copy. */
  private static Match starred(Match match, KeptCopies starred) {
    if (!match.reason().equals(MatchReason.DUPLICATES)) {
      return match;
    }
    Set<String> ids = starred.of(match.track());
    List<LibraryTrack> copies =
        match.copies().stream().filter(copy -> ids.contains(copy.id())).toList();
    return copies.isEmpty()
        ? match
        : new Match(match.track(), copies, MatchReason.DECISION, match.copies());
  }
}
