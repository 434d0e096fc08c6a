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

  /** One more range to fetch. */
  synchronized void add(RangeJob job) {
    jobs.add(job);
    notifyAll();
  }

  /** The next range; waits while a busy worker may still add some. Empty when there are no more. */
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

  /** A range that was taken is dealt with. */
  synchronized void done() {
    busy--;
    notifyAll();
  }

  /** Whether a worker has nothing to do. */
  synchronized boolean workerIsIdle() {
    return waiting > jobs.size();
  }
}
