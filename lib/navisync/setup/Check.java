package navisync.setup;

import navisync.Failure;

/**
 * The result of one check.
 *
 * @param name the name of the check, the same in every version: {@code lastfm.key}
 * @param passed whether it passed; null when something else must be fixed first
 * @param text what was found, in a few words
 * @param wayOut what to do about it; when passed, what to know, empty as a rule
 */
public record Check(String name, Boolean passed, String text, String wayOut) {

  /** Creates a check that passed. */
  static Check passed(String name, String text) {
    return new Check(name, true, text, "");
  }

  /** Creates a check that passed with something to know. */
  static Check note(String name, String text, String note) {
    return new Check(name, true, text, note);
  }

  /** Creates a check that failed. */
  static Check failed(String name, String text, String wayOut) {
    return new Check(name, false, text, wayOut);
  }

  /** Creates a check that failed with a failure's sentence. */
  static Check failed(String name, String text, Failure failure) {
    return failed(name, text, failure.getMessage());
  }

  /** Creates a check that is skipped until something else is fixed. */
  static Check notTried(String name, String text, String first) {
    return new Check(name, null, text, first);
  }

  /** Returns a line to print. Sample: {@code ✗ API key – set LASTFM_API_KEY.} */
  public String line() {
    if (passed == null) {
      return "– " + text + " skipped: " + wayOut;
    }
    String mark = passed ? "✓ " : "✗ ";
    return mark + text + (wayOut.isEmpty() ? "" : " – " + wayOut);
  }
}
