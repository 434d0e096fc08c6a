package navisync.match;

/**
 * The setting DUPLICATE_RESOLUTION: which copies of a song get its plays where the album does not
 * decide.
 */
public enum DuplicateResolution {
  /** The user is asked. */
  ASK("ask"),
  /** Every copy. */
  ALL("all"),
  /** The first copy. */
  FIRST("first"),
  /** None: songs with several copies are left alone. */
  SKIP("skip");

  private final String text;

  DuplicateResolution(String text) {
    this.text = text;
  }

  /** Returns the value as written in DUPLICATE_RESOLUTION. */
  public String text() {
    return text;
  }
}
