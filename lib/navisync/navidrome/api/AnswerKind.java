package navisync.navidrome.api;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import navisync.io.WebAnswer;

/** Tells from an HTTP answer who sent it: the server, or something in front of it. Pure. */
final class AnswerKind {
  /** Asked too often, or something before the server that does not reach it. */
  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  /** The meaning of a status, whatever page comes with it (RFC 9110, 6585). */
  private static final Map<Integer, String> TROUBLES =
      Map.of(
          429, "\"too many requests\"",
          500, "\"internal server error\"",
          502, "\"bad gateway\"",
          503, "\"service unavailable\"",
          504, "\"gateway timeout\"");

  private AnswerKind() {}

  /** Returns the name of a status that says what is wrong; empty for any other. */
  static Optional<String> trouble(WebAnswer answer) {
    return Optional.ofNullable(TROUBLES.get(answer.status()));
  }

  /**
   * Returns what came instead of an answer of an API, such as {@code a web page}; empty if none.
   */
  static Optional<String> page(WebAnswer answer) {
    if (wantsLogin(answer)) {
      return Optional.of("a request to log in");
    }
    if (isLoginPage(answer)) {
      return Optional.of("a login page");
    }
    if (isWebPage(answer)) {
      return Optional.of("a web page");
    }
    return answer.text().isBlank() ? Optional.of("an empty page") : Optional.empty();
  }

  /** Returns whether asking again later may help, since no server has looked at the request. */
  static boolean isBusy(WebAnswer answer) {
    return BUSY.contains(answer.status());
  }

  /** Returns whether asking again may help: the server is busy, or something in it broke. */
  static boolean isInTrouble(WebAnswer answer) {
    return isBusy(answer) || answer.status() == 500;
  }

  /**
   * Returns whether something asks for a login in HTTP's own way; Navidrome's Subsonic API never
   * does.
   */
  static boolean wantsLogin(WebAnswer answer) {
    return answer.status() == WebAnswer.UNAUTHORIZED;
  }

  /** Returns whether it takes a user and a password in the address. */
  static boolean takesBasicLogin(WebAnswer answer) {
    return answer.header("WWW-Authenticate").orElse("").regionMatches(true, 0, "Basic", 0, 5);
  }

  /** Returns whether it is a web page instead of an answer of the API. */
  static boolean isWebPage(WebAnswer answer) {
    String start = answer.text().stripLeading().toLowerCase(Locale.ROOT);
    return answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).contains("html")
        || start.startsWith("<!doctype html")
        || start.startsWith("<html");
  }

  /**
   * Returns whether it is a web page that asks for a password, such as a proxy's before the server.
   */
  private static boolean isLoginPage(WebAnswer answer) {
    return isWebPage(answer)
        && answer.text().toLowerCase(Locale.ROOT).matches("(?s).*type=[\"']?password.*");
  }
}
