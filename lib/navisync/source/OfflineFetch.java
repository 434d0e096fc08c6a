package navisync.source;

import java.util.List;
import navisync.model.TimeRange;
import navisync.model.TimeRanges;
import navisync.store.history.AccountHistory;

/** The cached plays of an account, for an offline run ({@code --offline}). */
public final class OfflineFetch {
  private static final String NOT_FETCHED = "not fetched yet, and this run is offline";

  private OfflineFetch() {}

  /**
   * Returns what is known without a request. Times before the last fetch that were never read are
   * gaps; the time since is not, because no one claims to know it.
   *
   * @param source the server's name, such as {@code Last.fm}
   */
  public static FetchResult of(String source, AccountHistory history, long now) {
    List<Gap> gaps =
        gaps(history, now).stream().map(gap -> new Gap(gap, NOT_FETCHED, false)).toList();
    return new FetchResult(
        new FetchFigures(
            source,
            0,
            0,
            history.countIn(FetchPlan.allTime(now)),
            0,
            history.undated(),
            0,
            0,
            gaps,
            List.of()),
        0,
        0,
        "",
        "");
  }

  /** Returns the times before the last fetch that were never read, ascending. */
  public static List<TimeRange> gaps(AccountHistory history, long now) {
    TimeRange allTime = FetchPlan.allTime(now);
    List<TimeRange> coverage = history.coverage();
    long lastKnown = coverage.isEmpty() ? now : coverage.get(coverage.size() - 1).to();
    TimeRange time = new TimeRange(allTime.from(), Math.max(allTime.from(), lastKnown));
    return TimeRanges.missing(time, coverage);
  }
}
