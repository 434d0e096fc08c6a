package navisync.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import navisync.Failure;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.model.PlayTime;
import navisync.model.TimeRange;
import navisync.model.TimeRanges;
import navisync.store.history.AccountHistory;

/**
 * Brings the cache up to date with an account's history at a server. What was stored stays, however
 * a fetch ends; what is missing is asked for by the next one.
 */
public final class HistoryFetcher {
  /** Request budget for reading all plays again with {@code --verify}. */
  static final int FEW_DOZEN_REQUESTS = 48;

  /** Where the server does not say how many plays it has: more than anyone has. */
  private static final int MOST_PLAYS = 10_000_000;

  private final HistorySource source;
  private final AccountHistory history;
  private final Timekeeper time;

  /** Creates a fetcher for the account that the source asks for and the history belongs to. */
  public HistoryFetcher(HistorySource source, AccountHistory history, Timekeeper time) {
    this.source = source;
    this.history = history;
    this.time = time;
  }

  /**
   * Fetches what is missing. A service that does not answer leaves gaps in the result and is no
   * exception.
   *
   * @throws Failure of usage if the user has to fix a setting first
   * @throws InterruptedException when the thread is told to stop; no work goes on after it
   */
  public FetchResult fetch(FetchScope scope, FetchProgress progress) throws InterruptedException {
    long now = time.now().getEpochSecond();
    boolean behind = history.coverage().stream().anyMatch(known -> known.to() > now + PlayTime.DAY);
    if (behind || now < PlayTime.EARLIEST + FetchPlan.LATE_SECONDS) {
      throw Failure.usage(
          "This machine's clock says "
              + time.now()
              + ", which cannot be right. Set the clock: plays are identified by their time.");
    }
    return new OneFetch(scope, progress).run();
  }

  /** The state of one fetch. */
  private final class OneFetch {
    private final FetchScope scope;
    private final FetchTally tally;
    private final TotalsCheck totals;
    private final long now = time.now().getEpochSecond();
    private final TimeRange allTime = FetchPlan.allTime(now);
    private OptionalInt expected = OptionalInt.empty();
    private Optional<UndatedFetcher.Found> undated = Optional.empty();
    private int requestsToReadAll;
    private String downReason = "";

    OneFetch(FetchScope scope, FetchProgress progress) {
      this.scope = scope;
      tally = new FetchTally(source, progress);
      totals = new TotalsCheck(source, history, tally, scope.verification());
    }

    FetchResult run() throws InterruptedException {
      try {
        expected = source.reported(allTime);
        if (seemsEmptied()) {
          tally.failed(
              allTime,
              ("the server reports no plays at all, but %d are cached. If you deleted them there,"
                      + " add --verify")
                  .formatted(history.countIn(allTime)));
        } else {
          fetchAll();
        }
      } catch (Unavailable down) {
        downReason = down.getMessage();
      }
      return result(scope.loved() ? loved() : LovedFetcher.Found.ALL_NAMED);
    }

    /**
     * Returns whether the server has none of the plays in the cache. A service in trouble says so
     * too, and a lost history is what people fear, so it is believed only when it was asked for.
     */
    private boolean seemsEmptied() {
      return scope.verification() == Verification.NONE
          && expected.isPresent()
          && expected.getAsInt() == 0
          && history.countIn(allTime) > 0;
    }

    private void fetchAll() throws Unavailable, InterruptedException {
      fetchPlays();
      if (scope.only().isEmpty()) {
        undated = Optional.of(undated());
        compare();
      }
    }

    private UndatedFetcher.Found undated() throws InterruptedException {
      return source.countsRanges()
          ? new UndatedFetcher(source, history, tally)
              .fetch(expected, () -> totals.total(allTime), scope.verification())
          : new UndatedFetcher.Found(0, "");
    }

    private LovedFetcher.Found loved() throws InterruptedException {
      return downReason.isEmpty()
          ? new LovedFetcher(source, history).fetch(scope.verification())
          : new LovedFetcher.Found(0, downReason);
    }

    private String undatedMissing() {
      return scope.only().isPresent() || !source.countsRanges()
          ? ""
          : undated.map(UndatedFetcher.Found::missing).orElse(downReason);
    }

    private void fetchPlays() throws Unavailable, InterruptedException {
      List<RangeJob> jobs =
          new ArrayList<>(FetchPlan.jobs(scope, history.coverage(), now, history::countIn));
      if (scope.only().isEmpty()) {
        jobs.addAll(FetchPlan.again(history.namelessRows().all(), jobs, history::countIn));
      }
      tally.bound((long) expected.orElse(MOST_PLAYS) + history.countIn(allTime));
      int unknown = Math.max(0, expected.orElse(0) - history.countIn(allTime));
      int known =
          jobs.stream()
              .filter(RangeJob::reread)
              .mapToInt(job -> history.countIn(job.range()))
              .sum();
      tally.expect(unknown + known);
      workers().fetch(jobs);
    }

    private RangeWorkers workers() {
      return new RangeWorkers(source, history, time, tally, totals);
    }

    private void compare() throws Unavailable, InterruptedException {
      if (scope.verification() == Verification.NONE) {
        compareWithTotals();
        return;
      }
      List<RangeJob> all = FetchPlan.readAgain(coveredTime(), history::countIn);
      if (scope.verification() == Verification.ALL
          || all.size() <= FEW_DOZEN_REQUESTS
          || !source.countsRanges()) {
        workers().fetch(all);
        totals.noteWhatStaysDifferent(coveredTime());
        expected = source.reported(allTime);
      } else {
        requestsToReadAll = all.size();
        compareWithTotals();
      }
    }

    /**
     * Looks for what differs and reads it again; what still differs then is noted. Until it is
     * read, it is not covered: the totals may agree halfway, and would no longer tell a later run
     * what an interrupted one left.
     */
    private void compareWithTotals() throws Unavailable, InterruptedException {
      if (!source.countsRanges()) {
        return;
      }
      List<TimeRange> covered = coveredTime();
      boolean closely = scope.verification() != Verification.NONE;
      if (!closely && covered.equals(List.of(allTime)) && agreesWithExpected()) {
        return;
      }
      List<RangeJob> differing = totals.differences(covered);
      if (!differing.isEmpty()) {
        history.uncover(differing.stream().map(RangeJob::range).toList());
        workers().fetch(differing);
        totals.noteWhatStaysDifferent(covered);
      }
      expected = totals.total(allTime);
    }

    private boolean agreesWithExpected() {
      return expected.isEmpty() || totals.agrees(allTime, expected.getAsInt());
    }

    /** Returns what is covered; the last day ahead belongs to it when it is covered to now. */
    private List<TimeRange> coveredTime() {
      List<TimeRange> covered = new ArrayList<>();
      for (TimeRange each : TimeRanges.common(allTime, history.coverage())) {
        covered.add(each.to() < now ? each : new TimeRange(each.from(), allTime.to()));
      }
      return covered;
    }

    /**
     * Returns up to when the plays should be known. A run for a time of its own does not ask for
     * what came since the last complete fetch, and does not claim to know it.
     */
    private long toBeKnown() {
      if (scope.only().isEmpty() || !history.wasComplete()) {
        return now;
      }
      List<TimeRange> coverage = history.coverage();
      long covered = coverage.isEmpty() ? now : coverage.get(coverage.size() - 1).to();
      return Math.min(now, Math.max(covered, scope.only().get().to()));
    }

    private FetchResult result(LovedFetcher.Found loved) {
      List<Gap> gaps =
          Gaps.after(
              new TimeRange(allTime.from(), toBeKnown()),
              history.coverage(),
              tally.failed(),
              scope.only(),
              downReason);
      FetchFigures figures =
          new FetchFigures(
              source.name(),
              source.requests(),
              tally.newPlays(),
              history.countIn(allTime),
              expected.orElse(0),
              undated.map(UndatedFetcher.Found::plays).orElse(0),
              tally.unusable(),
              loved.unnamed(),
              gaps,
              List.of());
      return new FetchResult(
          figures, tally.withdrawn(), requestsToReadAll, undatedMissing(), loved.missing());
    }
  }
}
