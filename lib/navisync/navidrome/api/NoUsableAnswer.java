package navisync.navidrome.api;

import java.time.Duration;
import navisync.Failure;
import navisync.io.Unavailable;

/** The failure of a request that got no usable answer, however often it was sent. */
final class NoUsableAnswer {
  private static final Duration A_FEW_MINUTES = Duration.ofMinutes(5);

  private NoUsableAnswer() {}

  /**
   * Returns the failure, exit code 1: what the answer was, and what to do.
   *
   * @param from who was asked for what, such as {@code Navidrome to getSong}
   */
  static Failure of(String from, Unavailable why) {
    return Failure.error(
        "No usable answer from " + from + ": " + why.getMessage() + ". " + wayOut(why) + ".", why);
  }

  private static String wayOut(Unavailable why) {
    String wait =
        why.retryAfter()
            .filter(asked -> asked.compareTo(A_FEW_MINUTES) > 0)
            .map(asked -> asked.plusSeconds(59).toMinutes() + " minutes")
            .orElse("a few minutes");
    return why.kind() == Unavailable.Kind.RATE_LIMITED
        ? "Wait " + wait + " and run again, with a higher API_RATE_LIMIT_MS if it happens again"
        : "Try again later";
  }
}
