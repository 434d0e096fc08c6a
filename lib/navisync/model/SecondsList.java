package navisync.model;

import java.util.Arrays;

/** A growing list of unix seconds without a box around each. */
public final class SecondsList {
  private long[] values = new long[4];
  private int size;

  /** Adds one. */
  public void add(long second) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = second;
  }

  /** Returns them in the order in which they were added. */
  public long[] all() {
    return Arrays.copyOf(values, size);
  }

  /** Returns them ascending. */
  public long[] ascending() {
    long[] sorted = all();
    Arrays.sort(sorted);
    return sorted;
  }
}
