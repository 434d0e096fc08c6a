package navisync.navidrome.api;

import java.time.Duration;
import java.util.Optional;

/**
 * A request that got no answer, or one that says nothing: what the server did with it is not known,
 * unless it was never reached.
 */
final class NoAnswer extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean reached;
  private final transient Duration wait;

  /**
   * A missing answer.
   *
   * @param why the end of a sentence, without a secret, such as {@code no connection to 10.0.0.7}
   * @param reached whether the server may have got the request
   */
  NoAnswer(String why, boolean reached, Throwable cause) {
    super(why, cause);
    this.reached = reached;
    this.wait = null;
  }

  /** An answer that comes from something before the server, or from a server in trouble. */
  NoAnswer(SubsonicAnswer.Foreign foreign) {
    super("it sends " + foreign.what() + " (HTTP status " + foreign.status() + ")");
    this.reached = true;
    this.wait = foreign.pause();
  }

  /** Whether the server may have got the request and acted on it. */
  boolean reached() {
    return reached;
  }

  /** How long it asks to wait, where it says so. */
  Optional<Duration> waitingTime() {
    return Optional.ofNullable(wait);
  }
}
