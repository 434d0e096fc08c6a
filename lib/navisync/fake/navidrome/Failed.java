package navisync.fake.navidrome;

/** A call of Subsonic's API that fails, with Subsonic's code for it. */
final class Failed extends Exception {
  private static final long serialVersionUID = 1;
  final int code;

  /**
   * A failure.
   *
   * @param code 0 any, 10 parameter missing, 40 wrong user or password, 41 no tokens, 50 no right,
   *     70 not found
   */
  Failed(int code, String message) {
    super(message);
    this.code = code;
  }
}
