package navisync.navidrome.api;

/**
 * A request that got no answer: what the server did with it is not known, unless it was never
 * reached.
 */
final class NoAnswer extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean reached;

  /**
   * A missing answer.
   *
   * @param why the end of a sentence, without a secret, such as {@code no connection to 10.0.0.7}
   * @param reached whether the server may have got the request
   */
  NoAnswer(String why, boolean reached, Throwable cause) {
    super(why, cause);
    this.reached = reached;
  }

  /** Whether the server may have got the request and acted on it. */
  boolean reached() {
    return reached;
  }
}
