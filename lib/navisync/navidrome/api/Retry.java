package navisync.navidrome.api;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import navisync.Failure;
import navisync.io.Timekeeper;

/**
 * Asks again until an answer comes, with growing pauses or as long as the server wants; only for
 * what may be asked twice.
 */
final class Retry {
  /** The longest time a server may ask to wait; beyond it the request counts as failed. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /** Failsafe takes a negative delay as "none given" and keeps to the growing ones. */
  private static final Duration USUAL_PAUSE = Duration.ofNanos(-1);

  /** One request. */
  @FunctionalInterface
  interface Request<T> {
    T ask() throws NoAnswer;
  }

  private final Timekeeper time;
  private final int retries;
  private final boolean evenUnreached;

  private Retry(Timekeeper time, int retries, boolean evenUnreached) {
    this.time = time;
    this.retries = retries;
    this.evenUnreached = evenUnreached;
  }

  /** For a server that answered before: about a minute, in which it may start anew. */
  static Retry patiently(Timekeeper time) {
    return new Retry(time, 6, true);
  }

  /** For the first request: a few seconds, and no time for an address where nothing is. */
  static Retry briefly(Timekeeper time) {
    return new Retry(time, 3, false);
  }

  /**
   * Asks until it is answered.
   *
   * @throws NoAnswer as the last request failed
   */
  <T> T until(Request<T> request) throws NoAnswer {
    Execution<Object> tries =
        Execution.of(
            RetryPolicy.builder()
                .handle(NoAnswer.class)
                .withMaxRetries(retries)
                .withBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30))
                .withDelayFnOn(
                    context ->
                        context.<NoAnswer>getLastException().waitingTime().orElse(USUAL_PAUSE),
                    NoAnswer.class)
                .build());
    while (true) {
      try {
        return request.ask();
      } catch (NoAnswer failed) {
        tries.recordException(failed);
        if (tries.isComplete() || !failed.reached() && !evenUnreached || asksTooMuch(failed)) {
          throw failed;
        }
        pause(time, tries.getDelay());
      }
    }
  }

  private static boolean asksTooMuch(NoAnswer failed) {
    return failed.waitingTime().filter(wait -> wait.compareTo(LONGEST_WAIT) > 0).isPresent();
  }

  /** Waits; a thread that is told to stop meanwhile ends the run. */
  static void pause(Timekeeper time, Duration length) {
    try {
      time.pause(length);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw interrupted();
    }
  }

  /** The run is stopped by the person. */
  static Failure interrupted() {
    return Failure.interrupted("Interrupted. The next run checks what was counted.");
  }
}
