package navisync.match;

import java.util.HashMap;
import java.util.Map;

/**
 * A name prepared for scoring against many others. The longest common subsequence is found for all
 * of its code points at once, a bit for each, as long as they fit into a word; longer names are
 * compared the plain way.
 */
final class FuzzyName {
  private static final int ASCII = 128;

  private final FuzzyText text;
  private final long[] asciiPlaces = new long[ASCII];
  private final Map<Integer, Long> places = new HashMap<>();

  FuzzyName(FuzzyText text) {
    this.text = text;
    int[] points = text.points();
    for (int i = 0; i < Math.min(points.length, Long.SIZE); i++) {
      long bit = 1L << i;
      if (points[i] < ASCII) {
        asciiPlaces[points[i]] |= bit;
      } else {
        places.merge(points[i], bit, (some, more) -> some | more);
      }
    }
  }

  /** Returns the score of both names, 0 to 100; -1 when it is below the lowest one that matters. */
  int score(FuzzyText other, int least) {
    if (!text.mayReach(other, least)) {
      return -1;
    }
    int score = text.ratio(common(other.points()), other);
    return score < least ? -1 : score;
  }

  private int common(int[] other) {
    int[] own = text.points();
    return own.length <= Long.SIZE ? inOneWord(own.length, other) : inTable(own, other);
  }

  private int inOneWord(int length, int[] other) {
    long open = -1;
    for (int point : other) {
      long here = point < ASCII ? asciiPlaces[point] : places.getOrDefault(point, 0L);
      long found = open & here;
      open = open + found | open - found;
    }
    long all = length == Long.SIZE ? -1 : (1L << length) - 1;
    return Long.bitCount(~open & all);
  }

  private static int inTable(int[] one, int[] other) {
    int[] row = new int[other.length + 1];
    for (int point : one) {
      int diagonal = 0;
      for (int i = 1; i <= other.length; i++) {
        int above = row[i];
        row[i] = point == other[i - 1] ? diagonal + 1 : Math.max(above, row[i - 1]);
        diagonal = above;
      }
    }
    return row[other.length];
  }
}
