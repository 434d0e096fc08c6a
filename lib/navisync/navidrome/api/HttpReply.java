package navisync.navidrome.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
 * @param retryAfter the header {@code Retry-After}, null when none was sent
 */
record HttpReply(
    int status,
    String contentType,
    String body,
    URI location,
    List<String> cookies,
    String freshToken,
    String total,
    String retryAfter) {

  /** Whether it is a web page instead of an answer of the API. */
  boolean isWebPage() {
    return contentType.toLowerCase(Locale.ROOT).contains("html")
        || body.stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype html")
        || body.stripLeading().toLowerCase(Locale.ROOT).startsWith("<html");
  }

  /** The value of a cookie whose name begins so; empty when none was sent. */
  Optional<String> cookie(String beginning) {
    return cookies.stream()
        .filter(cookie -> cookie.startsWith(beginning))
        .map(cookie -> cookie.substring(cookie.indexOf('=') + 1).replaceFirst(";.*", ""))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
