package navisync.source.lastfm;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import navisync.io.Timekeeper;

/** Asks again with growing pauses; the waiting itself goes through the {@link Timekeeper}. */
final class Retries {
  /** The longest time a server may ask us to wait; beyond it the question counts as failed. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /** Failsafe takes a negative delay as "none given" and keeps to the growing ones. */
  private static final Duration USUAL_DELAY = Duration.ofNanos(-1);

  /** One try. */
  @FunctionalInterface
  interface Try<T> {
    T once() throws LastfmUnavailable, InterruptedException;
  }

  private final Timekeeper time;

  Retries(Timekeeper time) {
    this.time = time;
  }

  /**
   * Tries until it works.
   *
   * @throws LastfmUnavailable as the last try failed
   */
  <T> T call(RetryBudget patience, Try<T> action) throws LastfmUnavailable, InterruptedException {
    Execution<Object> failing =
        Execution.of(policy(patience.retries(), Duration.ofSeconds(1), Duration.ofSeconds(60)));
    // The allowed rate is an average over 5 minutes: it can take that long until it is kept again.
    Execution<Object> rateLimited =
        Execution.of(policy(12, Duration.ofSeconds(5), Duration.ofSeconds(60)));
    while (true) {
      try {
        return action.once();
      } catch (LastfmUnavailable failure) {
        Execution<Object> tries = failure.rateLimited() ? rateLimited : failing;
        tries.recordException(failure);
        if (tries.isComplete() || asksTooMuch(failure)) {
          throw failure;
        }
        time.pause(tries.getDelay());
      }
    }
  }

  private static boolean asksTooMuch(LastfmUnavailable failure) {
    return failure.retryAfter().filter(wait -> wait.compareTo(LONGEST_WAIT) > 0).isPresent();
  }

  private static RetryPolicy<Object> policy(int retries, Duration first, Duration longest) {
    return RetryPolicy.builder()
        .handle(LastfmUnavailable.class)
        .withMaxRetries(retries)
        .withBackoff(first, longest)
        .withDelayFnOn(
            context ->
                context.<LastfmUnavailable>getLastException().retryAfter().orElse(USUAL_DELAY),
            LastfmUnavailable.class)
        .build();
  }
}
