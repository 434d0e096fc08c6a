package navisync.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.store.history.AccountHistory;
import navisync.store.history.AccountHistory.Stored;

/** Fetches one range of time, newest plays first, and stores each page with what it covers. */
final class RangeFetcher {
  /** A range of this length or less is not taken apart further when it fails. */
  static final int SMALLEST_SECONDS = 60;

  /** So many pages have to be left before a range is shared with an idle worker. */
  private static final int PAGES_TO_SHARE = 4;

  private final HistorySource source;
  private final AccountHistory history;
  private final Timekeeper time;
  private final FetchTally tally;
  private final TotalsCheck totals;
  private final RangeQueue queue;

  RangeFetcher(
      HistorySource source,
      AccountHistory history,
      Timekeeper time,
      FetchTally tally,
      TotalsCheck totals,
      RangeQueue queue) {
    this.source = source;
    this.history = history;
    this.time = time;
    this.tally = tally;
    this.totals = totals;
    this.queue = queue;
  }

  /**
   * Fetches a range. What fails for good is noted in the tally.
   *
   * @throws Unavailable when the service does not answer at all any more
   */
  void fetch(RangeJob job) throws Unavailable, InterruptedException {
    Optional<RangeRequest> next = Optional.of(RangeRequest.first(job));
    List<Scrobble> carriedPlays = new ArrayList<>();
    List<UnusableRow> carriedUnusable = new ArrayList<>();
    while (next.isPresent()) {
      RangeRequest ask = next.get();
      if (!tally.takeAnswer()) {
        tally.failed(ask.range(), "the server lists far more plays than it reports");
        return;
      }
      int answersBefore = source.answers();
      long now = time.now().getEpochSecond();
      PlaysPage answer;
      try {
        answer = source.plays(ask.query(), ask.retries());
      } catch (Unavailable failure) {
        carriedPlays.clear();
        carriedUnusable.clear();
        next = afterFailure(job, ask, failure, answersBefore);
        continue;
      }
      tally.answered();
      tally.unusable(answer.unusable());
      PageStep step = PageStep.decide(ask, carriedPlays, answer);
      boolean full = step.holds() == PageStep.Holds.FULL_PAGE;
      if (job.reread() && full && ask.range().seconds() > 1) {
        readInHalves(ask);
        return;
      }
      boolean whole = step.holds() == PageStep.Holds.WHOLE;
      if (whole && totals.saysTooFew(ask.range(), answer.rows(), FetchPlan.allTime(now))) {
        tally.failed(ask.range(), "the server lists fewer plays here than its totals say");
        return;
      }
      carriedPlays.addAll(step.plays());
      carriedUnusable.addAll(answer.unusable());
      if (step.read().isPresent()) {
        store(carriedPlays, carriedUnusable, step, now);
        carriedPlays.clear();
        carriedUnusable.clear();
      }
      next = after(job, ask, step, answer);
    }
  }

  private void store(List<Scrobble> plays, List<UnusableRow> unusable, PageStep step, long now) {
    TimeRange read = step.read().orElseThrow();
    boolean whole = step.holds() == PageStep.Holds.WHOLE;
    history
        .namelessRows()
        .replace(unusable.stream().map(UnusableRow::second).filter(read::contains).toList(), read);
    Stored stored = whole ? history.replace(plays, read, now) : history.store(plays, read, now);
    history.extraRows().replace(ExtraRowCounter.rows(plays, unusable, read), read);
    tally.stored(stored, plays.size());
  }

  private Optional<RangeRequest> after(
      RangeJob job, RangeRequest ask, PageStep step, PlaysPage answer) {
    if (step.next() instanceof PageStep.GivesLess less) {
      tally.failed(less.rest(), "the server " + less.reason());
    }
    if (step.next() instanceof PageStep.GoOn more) {
      return Optional.of(ask.next(shared(job, more, answer), more.page()));
    }
    return Optional.empty();
  }

  /** Leaves the older half of what is left to an idle worker, when much is left. */
  private TimeRange shared(RangeJob job, PageStep.GoOn more, PlaysPage answer) {
    int left = answer.total().orElse(0) - answer.rows();
    boolean much = left > PAGES_TO_SHARE * answer.rows();
    if (more.page() > 1 || !much || more.rest().seconds() < 2 || !queue.workerIsIdle()) {
      return more.rest();
    }
    queue.add(job.part(more.rest().olderHalf()));
    return more.rest().newerHalf();
  }

  /** Reads both halves: only an answer with all of a range shows which plays are gone. */
  private void readInHalves(RangeRequest ask) {
    for (TimeRange half : List.of(ask.range().newerHalf(), ask.range().olderHalf())) {
      queue.add(new RangeJob(half, history.countIn(half) > 0, ask.retries()));
    }
  }

  /**
   * Returns a smaller request: fewer plays, then half the time, until only what is broken stays
   * out.
   */
  private Optional<RangeRequest> afterFailure(
      RangeJob job, RangeRequest ask, Unavailable failure, int answersBefore)
      throws Unavailable, InterruptedException {
    if (!tally.recordFailure()) {
      throw failure;
    }
    Optional<RangeRequest> less = ask.forLess();
    if (less.isPresent()) {
      return less;
    }
    if (source.answers() == answersBefore) {
      // Nothing else was answered meanwhile: is it this range, or the whole service?
      source.plays(PlaysQuery.wholeList(1, 1), RetryBudget.FULL);
    }
    if (ask.range().seconds() <= SMALLEST_SECONDS) {
      tally.failed(ask.range(), failure.getMessage());
      return Optional.empty();
    }
    queue.add(new RangeJob(ask.range().olderHalf(), job.reread(), RetryBudget.SHORT));
    return Optional.of(ask.within(ask.range().newerHalf()));
  }
}
