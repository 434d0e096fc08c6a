package navisync.source;

/** An answer in a form that the service never sends. */
public final class MalformedAnswer extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * Creates the failure.
   *
   * @param what came instead, such as {@code "a row with an invalid time"}
   */
  public MalformedAnswer(String what) {
    super(what);
  }
}
