package navisync.setup;

import navisync.Failure;

/**
 * One thing that was looked at.
 *
 * @param name which check it is, the same in every version: {@code lastfm.key}
 * @param passed whether all is well; null when it cannot be told before something else is mended
 * @param text what was found, in a few words
 * @param wayOut what to do about it; empty when passed
 */
public record Check(String name, Boolean passed, String text, String wayOut) {

  /** All is well. */
  static Check passed(String name, String text) {
    return new Check(name, true, text, "");
  }

  /** Something must be mended. */
  static Check failed(String name, String text, String wayOut) {
    return new Check(name, false, text, wayOut);
  }

  /** Something must be mended, as a failure's sentence says. */
  static Check failed(String name, String text, Failure failure) {
    return failed(name, text, failure.getMessage());
  }

  /** It cannot be told yet. */
  static Check notTried(String name, String text, String first) {
    return new Check(name, null, text, first);
  }

  /** A line for people. Sample: {@code ✗ API key – set LASTFM_API_KEY.} */
  public String line() {
    if (passed == null) {
      return "– " + text + " skipped: " + wayOut;
    }
    return passed ? "✓ " + text : "✗ " + text + " – " + wayOut;
  }
}
