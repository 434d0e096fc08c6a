package navisync.source;

import java.time.Duration;
import java.util.Optional;
import navisync.io.Retry;
import navisync.io.Unavailable;

/** The number of times to repeat a request before it counts as failed. */
public enum RetryBudget {
  /** For a request nothing is known about: five more times, with pauses of 1 to 16 seconds. */
  FULL(5),
  /** For a request that is part of one that failed: once more. */
  SHORT(1);

  /**
   * The allowed rate is an average over 5 minutes: it can take that long until it is kept again.
   */
  private static final Retry RATE_LIMITED =
      new Retry(12, Duration.ofSeconds(5), Duration.ofSeconds(60));

  private final Retry usual;

  RetryBudget(int retries) {
    usual = new Retry(retries, Duration.ofSeconds(1), Duration.ofSeconds(60));
  }

  /** Returns how to repeat a request after a failure. */
  public Optional<Retry> after(Unavailable failure) {
    return Optional.of(failure.kind() == Unavailable.Kind.RATE_LIMITED ? RATE_LIMITED : usual);
  }
}
