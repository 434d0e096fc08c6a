package navisync.model;

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

  /** Returns whether a second lies within. */
  public boolean contains(long second) {
    return from <= second && second <= to;
  }

  /** Returns whether the two have a second in common. */
  public boolean overlaps(TimeRange other) {
    return from <= other.to && other.from <= to;
  }

  /** Returns how many seconds it has, at least 1. */
  public long seconds() {
    return to - from + 1;
  }

  /** Returns the older half of a range of at least two seconds. */
  public TimeRange olderHalf() {
    return new TimeRange(from, from + seconds() / 2 - 1);
  }

  /** Returns the newer half of a range of at least two seconds. */
  public TimeRange newerHalf() {
    return new TimeRange(from + seconds() / 2, to);
  }
}
