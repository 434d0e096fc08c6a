package navisync.io;

/**
 * A password or key. It never shows in a message, a log or a report: {@link #toString} hides it,
 * and only {@link #value} returns it.
 *
 * @param value the text itself, never empty
 */
public record Secret(String value) {
  /** Returns three stars, whatever the secret. */
  @Override
  public String toString() {
    return "***";
  }
}
