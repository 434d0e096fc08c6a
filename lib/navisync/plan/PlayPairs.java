package navisync.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The plays that two lists of times have in common. The clocks of players differ, so two times are
 * the same play when they lie within a tolerance; each time has one partner at most, and the
 * nearest are paired first. See docs/rules.md, "Play history".
 */
public final class PlayPairs {
  private record Pair(int play, int row, long distance) {}

  private PlayPairs() {}

  /**
   * Returns the plays that have no partner in the history.
   *
   * @param plays unix seconds, ascending
   * @param history unix seconds, ascending
   * @param toleranceSeconds the greatest distance of two times of one play
   * @return those of {@code plays} left over, ascending
   */
  public static long[] unpaired(long[] plays, long[] history, long toleranceSeconds) {
    if (history.length == 0) {
      return plays;
    }
    boolean[] playTaken = new boolean[plays.length];
    boolean[] rowTaken = new boolean[history.length];
    for (Pair pair : nearestFirst(plays, history, toleranceSeconds)) {
      if (!playTaken[pair.play] && !rowTaken[pair.row]) {
        playTaken[pair.play] = true;
        rowTaken[pair.row] = true;
      }
    }
    return IntStream.range(0, plays.length)
        .filter(play -> !playTaken[play])
        .mapToLong(play -> plays[play])
        .toArray();
  }

  private static List<Pair> nearestFirst(long[] plays, long[] history, long tolerance) {
    List<Pair> pairs = new ArrayList<>();
    int first = 0;
    for (int play = 0; play < plays.length; play++) {
      while (first < history.length && history[first] < plays[play] - tolerance) {
        first++;
      }
      for (int row = first;
          row < history.length && history[row] <= plays[play] + tolerance;
          row++) {
        pairs.add(new Pair(play, row, Math.abs(plays[play] - history[row])));
      }
    }
    pairs.sort(
        Comparator.comparingLong(Pair::distance)
            .thenComparingInt(Pair::play)
            .thenComparingInt(Pair::row));
    return pairs;
  }
}
