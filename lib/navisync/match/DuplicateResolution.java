package navisync.match;

/** Which copies of a song get its plays where the album does not decide. */
public enum DuplicateResolution {
  /** The person is asked. */
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

  /** The value that stands in DUPLICATE_RESOLUTION. */
  public String text() {
    return text;
  }
}
