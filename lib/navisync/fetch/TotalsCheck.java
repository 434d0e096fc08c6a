package navisync.fetch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import navisync.cache.AccountHistory;
import navisync.lastfm.LastfmClient;
import navisync.lastfm.LastfmUnavailable;
import navisync.lastfm.Patience;
import navisync.lastfm.RecentTracksQuery;

/**
 * Compares the number of plays in the cache with Last.fm's totals, and finds a difference by
 * halving the time: plays edited or deleted on the site (design.md, "Fetching").
 */
final class TotalsCheck {
  /** So many requests may go into looking for differences when it was not asked for. */
  static final int USUAL_REQUESTS = 100;

  /** With {@code --verify}, differences that cancel out are found in pieces of so many plays. */
  static final int PLAYS_TO_VERIFY = 10_000;

  private final LastfmClient client;
  private final AccountHistory history;
  private final FetchTally tally;

  TotalsCheck(LastfmClient client, AccountHistory history, FetchTally tally) {
    this.client = client;
    this.history = history;
    this.tally = tally;
  }

  /** How many plays Last.fm says it has in a range; empty when it does not say. */
  OptionalInt total(TimeRange range) throws LastfmUnavailable, InterruptedException {
    RecentTracksQuery query = RecentTracksQuery.between(range.from(), range.to(), 1, 1);
    return client.recentTracks(query, Patience.FULL).total();
  }

  /**
   * Whether a total is what the cache holds. The total may or may not take in the second before and
   * the second after the range, with what the cache holds of them.
   */
  boolean agrees(TimeRange range, int total) {
    int within = rows(range);
    return within == total
        || within < total && total <= rows(new TimeRange(range.from() - 1, range.to() + 1));
  }

  private int rows(TimeRange range) {
    return history.countIn(range) + history.surplusRows().in(range);
  }

  /**
   * The ranges to read again, each with few plays in the cache; those that could not be looked into
   * are noted as failed.
   *
   * @param ranges times that the cache covers
   * @param verify whether to look closely, whatever it costs
   */
  List<RangeJob> differences(List<TimeRange> ranges, boolean verify)
      throws LastfmUnavailable, InterruptedException {
    Deque<TimeRange> toCompare = new ArrayDeque<>(ranges);
    List<RangeJob> differing = new ArrayList<>();
    int requests = 0;
    while (!toCompare.isEmpty()) {
      TimeRange range = toCompare.pop();
      if (verify && rows(range) > PLAYS_TO_VERIFY && range.seconds() > 1) {
        pushHalves(range, toCompare);
        continue;
      }
      if (!verify && requests == USUAL_REQUESTS) {
        tally.failed(range, "not compared with the server's total; --verify does that");
        continue;
      }
      requests++;
      OptionalInt total = total(range);
      if (total.isEmpty() || agrees(range, total.getAsInt())) {
        continue;
      }
      // The cache's number decides, not the total: a server may claim any.
      if (history.countIn(range) <= FetchPlan.PLAYS_TO_REREAD || range.seconds() == 1) {
        differing.add(RangeJob.reread(range));
      } else {
        pushHalves(range, toCompare);
      }
    }
    return differing;
  }

  /** Notes the ranges that differ even after they were read again, for whatever reason. */
  void noteWhatStaysDifferent(List<TimeRange> ranges)
      throws LastfmUnavailable, InterruptedException {
    for (TimeRange range : ranges) {
      OptionalInt total = total(range);
      boolean known = tally.failed().stream().anyMatch(gap -> gap.range().overlaps(range));
      if (total.isPresent() && !agrees(range, total.getAsInt()) && !known) {
        tally.failed(
            range,
            "the server says it has " + total.getAsInt() + " plays here, and lists " + rows(range));
      }
    }
  }

  private static void pushHalves(TimeRange range, Deque<TimeRange> ranges) {
    ranges.push(range.olderHalf());
    ranges.push(range.newerHalf());
  }
}
