package navisync.io;

import java.time.Duration;
import java.util.Optional;

/**
 * A request that got no usable answer; sending it again later may help. The message fits into a
 * sentence and holds no secret.
 */
public final class Unavailable extends Exception {
  private static final long serialVersionUID = 1;

  /** The point that the request reached. */
  public enum Kind {
    /** No connection was made, so the service cannot have acted on it. */
    NOT_REACHED,
    /** The service says that it was asked too often. */
    RATE_LIMITED,
    /** The service may have acted on it. */
    FAILED
  }

  private final Kind kind;
  private final transient Duration retryAfter;

  /** Creates the failure of a request without an answer. */
  public Unavailable(Kind kind, String reason, Throwable cause) {
    super(reason, cause);
    this.kind = kind;
    this.retryAfter = null;
  }

  /**
   * Creates the failure of a request whose answer is not usable.
   *
   * @param retryAfter how long the service asks to wait; empty when it does not say
   */
  public Unavailable(Kind kind, String reason, Optional<Duration> retryAfter) {
    super(reason);
    this.kind = kind;
    this.retryAfter = retryAfter.orElse(null);
  }

  /** Returns how far the request came. */
  public Kind kind() {
    return kind;
  }

  /** Returns how long the service asks to wait; empty when it does not say. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
