package navisync.source;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.store.history.AccountHistory;

/** Fetches several ranges at once. */
final class RangeWorkers {
  /** Requests under way at once; the allowed rate is kept by the source. */
  private static final int WORKERS = 4;

  private final HistorySource source;
  private final AccountHistory history;
  private final Timekeeper time;
  private final FetchTally tally;
  private final TotalsCheck totals;

  RangeWorkers(
      HistorySource source,
      AccountHistory history,
      Timekeeper time,
      FetchTally tally,
      TotalsCheck totals) {
    this.source = source;
    this.history = history;
    this.time = time;
    this.tally = tally;
    this.totals = totals;
  }

  /**
   * Fetches all ranges, then returns. When one worker ends with an exception, the others are
   * stopped at the page they are at.
   *
   * @throws Unavailable when the service does not answer at all any more
   * @throws InterruptedException when the thread is told to stop; what was stored stays
   */
  void fetch(List<RangeJob> jobs) throws Unavailable, InterruptedException {
    RangeQueue queue = new RangeQueue(jobs);
    RangeFetcher fetcher = new RangeFetcher(source, history, time, tally, totals, queue);
    ExecutorService pool = Executors.newFixedThreadPool(WORKERS, RangeWorkers::thread);
    CompletionService<Void> workers = new ExecutorCompletionService<>(pool);
    try {
      for (int worker = 0; worker < WORKERS; worker++) {
        workers.submit(() -> work(queue, fetcher));
      }
      for (int ended = 0; ended < WORKERS; ended++) {
        workers.take().get();
      }
    } catch (ExecutionException failed) {
      rethrow(failed.getCause());
    } finally {
      pool.shutdownNow();
      pool.awaitTermination(1, TimeUnit.MINUTES);
    }
  }

  private static Void work(RangeQueue queue, RangeFetcher fetcher)
      throws Unavailable, InterruptedException {
    for (Optional<RangeJob> job = queue.take(); job.isPresent(); job = queue.take()) {
      fetcher.fetch(job.get());
      queue.done();
    }
    return null;
  }

  private static void rethrow(Throwable cause) throws Unavailable, InterruptedException {
    if (cause instanceof Unavailable unavailable) {
      throw unavailable;
    }
    if (cause instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) cause;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "fetch");
    thread.setDaemon(true);
    return thread;
  }
}
