package navisync.source.lastfm;

/** An answer that has none of the forms in which the service sends what was asked for. */
final class MalformedAnswer extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * Creates the failure.
   *
   * @param what came instead, such as {@code "a row with an invalid date"}
   */
  MalformedAnswer(String what) {
    super(what);
  }
}
