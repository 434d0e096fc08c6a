package navisync.navidrome.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a server answered.
 *
 * @param status the HTTP status
 * @param contentType as sent, {@code ""} when none was
 * @param body the text, never null
 * @param location where it redirects to, null when it does not
 * @param cookies the {@code Set-Cookie} headers
 * @param freshToken the fresh token of Navidrome's native API, null when none was sent
 * @param total the header {@code X-Total-Count}, null when none was sent
 * @param challenge the header {@code WWW-Authenticate}, {@code ""} when none was sent
 * @param pause how long it asks to wait (Retry-After), null when it does not
 */
record HttpReply(
    int status,
    String contentType,
    String body,
    URI location,
    List<String> cookies,
    String freshToken,
    String total,
    String challenge,
    Duration pause) {

  private static final int UNAUTHORIZED = 401;

  /** Asked too often, or something before the server that does not reach it. */
  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  /** Whether asking again later may help, since no server has looked at the request. */
  boolean isBusy() {
    return BUSY.contains(status);
  }

  /** Whether asking again may help: the server is busy, or something in it broke. */
  boolean isInTrouble() {
    return isBusy() || status == 500;
  }

  /** Whether something asks for a login in HTTP's own way; Navidrome's Subsonic API never does. */
  boolean wantsLogin() {
    return status == UNAUTHORIZED;
  }

  /** Whether it takes a user and a password in the address. */
  boolean takesBasicLogin() {
    return challenge.regionMatches(true, 0, "Basic", 0, 5);
  }

  /** Whether it is a web page instead of an answer of the API. */
  boolean isWebPage() {
    String start = body.stripLeading().toLowerCase(Locale.ROOT);
    return contentType.toLowerCase(Locale.ROOT).contains("html")
        || start.startsWith("<!doctype html")
        || start.startsWith("<html");
  }

  /** Whether it is a web page that asks for a password, such as a proxy's before the server. */
  boolean isLoginPage() {
    return isWebPage() && body.toLowerCase(Locale.ROOT).matches("(?s).*type=[\"']?password.*");
  }
}
