package navisync.source.lastfm;

import java.time.Duration;
import java.util.Optional;

/**
 * The service did not answer a question for now; asking again later may help. The message says what
 * happened, fits into a sentence and holds no secret.
 */
public final class LastfmUnavailable extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean rateLimited;
  private final transient Duration retryAfter;

  /**
   * Tells what happened.
   *
   * @param rateLimited whether the service says that it was asked too often
   * @param retryAfter how long the service asks to wait, {@code null} when it does not say
   */
  LastfmUnavailable(String reason, boolean rateLimited, Duration retryAfter) {
    super(reason);
    this.rateLimited = rateLimited;
    this.retryAfter = retryAfter;
  }

  /** Whether the service says that it was asked too often. */
  boolean rateLimited() {
    return rateLimited;
  }

  /** How long the service asks to wait, where it says so. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
