package navisync.source;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import navisync.io.Unavailable;
import navisync.model.TimeRange;
import navisync.model.TimeRanges;
import navisync.store.history.AccountHistory;

/**
 * Compares the number of plays in the cache with the server's totals, and finds a difference by
 * halving the time: plays edited or deleted on the site (docs/rules.md, "Fetching").
 */
final class TotalsCheck {
  /** Request budget for the difference search when --verify is off. */
  static final int USUAL_REQUESTS = 100;

  /** With {@code --verify}, differences that cancel out are found in pieces of so many plays. */
  static final int PLAYS_TO_VERIFY = 10_000;

  private final HistorySource source;
  private final AccountHistory history;
  private final FetchTally tally;
  private final Verification verification;
  private int requestsLeft;

  TotalsCheck(
      HistorySource source, AccountHistory history, FetchTally tally, Verification verification) {
    this.source = source;
    this.history = history;
    this.tally = tally;
    this.verification = verification;
  }

  /** Asks how many plays the server has in a range; empty when it does not say. */
  OptionalInt total(TimeRange range) throws Unavailable, InterruptedException {
    return source.total(range);
  }

  /**
   * Returns whether a total is what the cache holds. The total may or may not take in the second
   * before and the second after the range, with what the cache holds of them.
   */
  boolean agrees(TimeRange range, int total) {
    int within = rows(range);
    return within == total
        || within < total && total <= rows(new TimeRange(range.from() - 1, range.to() + 1));
  }

  /**
   * Returns whether an answer for a range has fewer plays than the cache, while the totals of the
   * time before and after it leave room for more. A service in trouble says that time is empty,
   * too.
   *
   * @param rows the rows of the answer
   * @param allTime all the time that plays may have
   */
  boolean saysTooFew(TimeRange range, int rows, TimeRange allTime)
      throws Unavailable, InterruptedException {
    if (rows >= history.countIn(range)) {
      return false;
    }
    OptionalInt all = total(allTime);
    if (all.isPresent() && all.getAsInt() == 0) {
      return verification == Verification.NONE;
    }
    int elsewhere = 0;
    for (TimeRange rest : TimeRanges.missing(allTime, List.of(range))) {
      OptionalInt total = total(rest);
      if (total.isEmpty()) {
        return false;
      }
      elsewhere += total.getAsInt();
    }
    return all.isPresent() && elsewhere + rows < all.getAsInt();
  }

  private int rows(TimeRange range) {
    return history.countIn(range) + history.extraRows().in(range);
  }

  /**
   * Finds the ranges to read again, each with few plays in the cache; those that could not be
   * looked into are noted as failed.
   *
   * @param ranges times that the cache covers
   */
  List<RangeJob> differences(List<TimeRange> ranges) throws Unavailable, InterruptedException {
    boolean verify = verification != Verification.NONE;
    requestsLeft = verify ? Integer.MAX_VALUE : USUAL_REQUESTS;
    List<RangeJob> found = new ArrayList<>();
    for (TimeRange range : ranges) {
      compare(range, verify ? PLAYS_TO_VERIFY : Integer.MAX_VALUE, found);
    }
    return found;
  }

  private void compare(TimeRange range, int pieces, List<RangeJob> found)
      throws Unavailable, InterruptedException {
    if (rows(range) > pieces && range.seconds() > 1) {
      compare(range.newerHalf(), pieces, found);
      compare(range.olderHalf(), pieces, found);
    } else {
      narrow(range, difference(range), found);
    }
  }

  /** Takes a range that differs apart until few plays are left in what differs. */
  private void narrow(TimeRange range, int difference, List<RangeJob> found)
      throws Unavailable, InterruptedException {
    if (difference == 0) {
      return;
    }
    // The cache's number decides, not the total: a server may claim any.
    if (history.countIn(range) <= FetchPlan.PLAYS_TO_REREAD || range.seconds() == 1) {
      found.add(RangeJob.reread(range));
      return;
    }
    if (requestsLeft <= 0) {
      tally.failed(
          range, "the number of plays differs from the server's total; --verify checks them");
      return;
    }
    int newer = difference(range.newerHalf());
    int older =
        newer == 0 || newer == difference ? difference - newer : difference(range.olderHalf());
    narrow(range.newerHalf(), newer, found);
    narrow(range.olderHalf(), older, found);
  }

  /**
   * Returns the server's total less what the cache holds; 0 when they agree or there is no total.
   */
  private int difference(TimeRange range) throws Unavailable, InterruptedException {
    requestsLeft--;
    OptionalInt total = total(range);
    boolean agree = total.isEmpty() || agrees(range, total.getAsInt());
    return agree ? 0 : total.getAsInt() - rows(range);
  }

  /** Notes the ranges that differ even after they were read again, for whatever reason. */
  void noteWhatStaysDifferent(List<TimeRange> ranges) throws Unavailable, InterruptedException {
    for (TimeRange range : ranges) {
      OptionalInt total = total(range);
      boolean known = tally.failed().stream().anyMatch(gap -> gap.range().overlaps(range));
      if (total.isPresent() && !agrees(range, total.getAsInt()) && !known) {
        tally.failed(
            range,
            "the server reports " + total.getAsInt() + " plays here but lists " + rows(range));
      }
    }
  }
}
