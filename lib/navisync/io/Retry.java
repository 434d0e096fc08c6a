package navisync.io;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Repeats a request until it is answered, with growing pauses or as long as the service asks for
 * (Retry-After). Only for requests that may be sent twice. The pauses go through the {@link
 * Timekeeper}, and an interruption ends them at once.
 *
 * @param retries the most requests after the first
 * @param first the first pause; each further one is twice as long
 * @param longest the longest pause that is not asked for by the service
 */
public record Retry(int retries, Duration first, Duration longest) {
  /** The longest pause a service may ask for; beyond it the request counts as failed. */
  public static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /** Failsafe takes a negative delay as "none given" and keeps to the growing ones. */
  private static final Duration GROWING = Duration.ofNanos(-1);

  /** A request that may be sent twice. */
  @FunctionalInterface
  public interface Request<T> {
    /** Sends the request once. */
    T send() throws Unavailable, InterruptedException;
  }

  /** Repeats a request, whatever the failure. */
  public <T> T call(Timekeeper time, Request<T> request) throws Unavailable, InterruptedException {
    return call(time, failure -> Optional.of(this), request);
  }

  /**
   * Repeats a request as the kind of its failure demands. The retries of each kind count by
   * themselves.
   *
   * @param rule how to repeat after a failure; empty when it is for good
   * @throws Unavailable as the last request failed
   */
  public static <T> T call(
      Timekeeper time, Function<Unavailable, Optional<Retry>> rule, Request<T> request)
      throws Unavailable, InterruptedException {
    Map<Retry, Execution<Object>> tries = new HashMap<>();
    while (true) {
      try {
        return request.send();
      } catch (Unavailable failure) {
        Optional<Retry> retry = rule.apply(failure).filter(each -> !asksForTooLong(failure));
        Execution<Object> execution =
            tries.computeIfAbsent(retry.orElseThrow(() -> failure), Retry::execution);
        execution.recordException(failure);
        if (execution.isComplete()) {
          throw failure;
        }
        time.pause(execution.getDelay());
      }
    }
  }

  private static boolean asksForTooLong(Unavailable failure) {
    return failure.retryAfter().filter(wait -> wait.compareTo(LONGEST_WAIT) > 0).isPresent();
  }

  private Execution<Object> execution() {
    return Execution.of(
        RetryPolicy.builder()
            .handle(Unavailable.class)
            .withMaxRetries(retries)
            .withBackoff(first, longest)
            .withDelayFnOn(
                context -> context.<Unavailable>getLastException().retryAfter().orElse(GROWING),
                Unavailable.class)
            .build());
  }
}
