package navisync.pairs;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The number of pairs that were decided in each way. */
public final class PairTally {
  private final Map<PairVerdict, Integer> counts = new EnumMap<>(PairVerdict.class);

  /** Counts one pair. */
  public void add(PairVerdict verdict) {
    counts.merge(verdict, 1, Integer::sum);
  }

  /** Returns how many pairs were decided that way. */
  public int count(PairVerdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  /**
   * Returns the share of the pairs of one recording that were matched, 0 to 1; 1 where there are
   * none.
   */
  public double recall() {
    int right = count(PairVerdict.RIGHT);
    return share(right, right + count(PairVerdict.MISSED) + count(PairVerdict.SUGGESTED));
  }

  /** Returns the share of the matches that are right, 0 to 1; 1 where there are none. */
  public double precision() {
    int right = count(PairVerdict.RIGHT);
    return share(right, right + count(PairVerdict.WRONG));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  /**
   * Returns the counts by name, for JSON. Sample: {@code {right=1, missed=0, suggested=0, ...}}.
   */
  public Map<String, Integer> byName() {
    Map<String, Integer> names = new LinkedHashMap<>();
    names.put("right", count(PairVerdict.RIGHT));
    names.put("missed", count(PairVerdict.MISSED));
    names.put("suggested", count(PairVerdict.SUGGESTED));
    names.put("wrong", count(PairVerdict.WRONG));
    names.put("rejected", count(PairVerdict.REJECTED));
    return names;
  }
}
