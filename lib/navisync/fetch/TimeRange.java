package navisync.fetch;

/**
 * A stretch of time, both ends included.
 *
 * @param from its first second, unix seconds UTC
 * @param to its last second, unix seconds UTC, not before {@code from}
 */
public record TimeRange(long from, long to) {
  /** Refuses a range that ends before it starts. */
  public TimeRange {
    if (to < from) {
      throw new IllegalArgumentException("a range from " + from + " to " + to);
    }
  }

  /** Whether a second lies within. */
  public boolean contains(long second) {
    return from <= second && second <= to;
  }
}
