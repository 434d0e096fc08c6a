package navisync.lives;

import java.util.Set;
import java.util.TreeSet;

/**
 * Totals of albums and artists move by the difference of their tracks, and never stand below the
 * sum of them. Those without a track that moved are never touched.
 */
final class TotalsRule {
  private TotalsRule() {}

  /** Moves the totals after the tracks moved. */
  static void apply(State before, State after, boolean allArtists) {
    Set<String> moved = new TreeSet<>();
    after.tracks.forEach(
        (tune, kept) -> {
          Kept old = before.tracks.get(tune);
          boolean dated = !java.util.Objects.equals(old.played, kept.played);
          if (kept.count != old.count || dated) {
            for (String id : tune.totals(allArtists)) {
              Kept total = after.total(id);
              total.count += kept.count - old.count;
              total.played = Kept.later(total.played, kept.played);
              moved.add(id);
            }
          }
        });
    moved.forEach(id -> neverBelowTheSum(id, after, allArtists));
  }

  static void neverBelowTheSum(String id, State state, boolean allArtists) {
    int sum = sum(id, state, allArtists);
    state.total(id).count = Math.max(sum, state.total(id).count);
  }

  /** The sum of the tracks that are there. */
  static int sum(String id, State state, boolean allArtists) {
    return state.there().stream()
        .filter(tune -> tune.totals(allArtists).contains(id))
        .mapToInt(tune -> state.tracks.get(tune).count)
        .sum();
  }
}
