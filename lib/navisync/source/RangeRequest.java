package navisync.source;

import java.util.Optional;
import navisync.model.TimeRange;

/**
 * A request for plays of a range, and the request after it fails or goes well. Immutable.
 *
 * @param range the time whose plays are still missing; the newest are fetched first
 * @param page the page, more than 1 only while pages lie wholly within one second
 * @param size how many plays to ask for
 * @param retries how often to try
 * @param good how many answers of this size went well in a row
 */
record RangeRequest(TimeRange range, int page, PageSize size, RetryBudget retries, int good) {
  /** After so many good answers a larger page is tried again. */
  private static final int GOOD_ENOUGH = 3;

  /** Returns the first request for a range. */
  static RangeRequest first(RangeJob job) {
    return new RangeRequest(job.range(), 1, PageSize.LARGE, job.retries(), 0);
  }

  PlaysQuery query() {
    return PlaysQuery.between(range, page, size.plays());
  }

  /** Returns the same request for fewer plays; empty when it cannot be fewer. */
  Optional<RangeRequest> forLess() {
    return size.smaller().map(less -> new RangeRequest(range, 1, less, RetryBudget.SHORT, 0));
  }

  /** Returns the same request for a part of the time, for as few plays. */
  RangeRequest within(TimeRange part) {
    return new RangeRequest(part, 1, size, RetryBudget.SHORT, 0);
  }

  /** Returns the next request after a good answer. */
  RangeRequest next(TimeRange rest, int nextPage) {
    if (nextPage > 1 || good + 1 < GOOD_ENOUGH) {
      return new RangeRequest(rest, nextPage, size, retries, good + 1);
    }
    PageSize larger = size.larger();
    RetryBudget now = larger == PageSize.LARGE ? RetryBudget.FULL : retries;
    return new RangeRequest(rest, nextPage, larger, now, 0);
  }
}
