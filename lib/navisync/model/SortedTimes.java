package navisync.model;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Ascending lists of times in which the same time may stand more than once. */
public final class SortedTimes {
  /** No times. */
  public static final long[] NONE = {};

  private SortedTimes() {}

  /** Returns the times of the first list without those of the second, one for one. */
  public static long[] minus(long[] times, long[] others) {
    return select(times, others, false);
  }

  /** Returns the times that both lists have, one for one. */
  public static long[] inBoth(long[] times, long[] others) {
    return select(times, others, true);
  }

  /** Returns the times of both lists. */
  public static long[] plus(long[] times, long[] others) {
    if (times.length == 0 || others.length == 0) {
      return times.length == 0 ? others : times;
    }
    return LongStream.concat(Arrays.stream(times), Arrays.stream(others)).sorted().toArray();
  }

  private static long[] select(long[] times, long[] others, boolean common) {
    long[] selected = new long[times.length];
    int size = 0;
    int other = 0;
    for (long time : times) {
      while (other < others.length && others[other] < time) {
        other++;
      }
      boolean both = other < others.length && others[other] == time;
      if (both) {
        other++;
      }
      if (both == common) {
        selected[size++] = time;
      }
    }
    return size == times.length ? times : Arrays.copyOf(selected, size);
  }
}
