package navisync.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** The ranges that wait for a worker, newest first. Safe for several threads. */
final class RangeQueue {
  private final PriorityQueue<RangeJob> jobs =
      new PriorityQueue<>(Comparator.comparingLong((RangeJob job) -> job.range().to()).reversed());
  private int busy;
  private int waiting;

  RangeQueue(List<RangeJob> first) {
    jobs.addAll(first);
  }

  /** Adds a range to fetch. */
  synchronized void add(RangeJob job) {
    jobs.add(job);
    notifyAll();
  }

  /**
   * Takes the next range; waits while a busy worker may still add some. Empty when there are no
   * more.
   */
  synchronized Optional<RangeJob> take() throws InterruptedException {
    waiting++;
    try {
      while (jobs.isEmpty() && busy > 0) {
        wait();
      }
    } finally {
      waiting--;
    }
    if (jobs.isEmpty()) {
      return Optional.empty();
    }
    busy++;
    return Optional.of(jobs.remove());
  }

  /** Notes that a range that was taken is done. */
  synchronized void done() {
    busy--;
    notifyAll();
  }

  /** Returns whether a worker has nothing to do. */
  synchronized boolean workerIsIdle() {
    return waiting > jobs.size();
  }
}
