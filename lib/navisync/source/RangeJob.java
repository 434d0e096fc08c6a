package navisync.source;

import navisync.model.TimeRange;

/**
 * A range to fetch.
 *
 * @param range the time
 * @param reread whether plays of it are known: then an answer has to hold it whole, to tell which
 *     of them the server no longer has
 * @param retries how often to try a question
 */
record RangeJob(TimeRange range, boolean reread, RetryBudget retries) {
  /** Returns a range of which nothing is known. */
  static RangeJob unknown(TimeRange range) {
    return new RangeJob(range, false, RetryBudget.FULL);
  }

  /** Returns a range to read again. */
  static RangeJob reread(TimeRange range) {
    return new RangeJob(range, true, RetryBudget.FULL);
  }

  /** Returns a part of this range. */
  RangeJob part(TimeRange part) {
    return new RangeJob(part, reread, retries);
  }
}
