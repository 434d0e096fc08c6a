package navisync.fake.navidrome;

/** The failure of a call of Subsonic's API, with Subsonic's code. */
final class Failed extends Exception {
  private static final long serialVersionUID = 1;
  final int code;

  /**
   * Creates a failure.
   *
   * @param code 0 any, 10 parameter missing, 40 wrong user or password, 41 no tokens, 50 no right,
   *     70 not found
   */
  Failed(int code, String message) {
    super(message);
    this.code = code;
  }
}
