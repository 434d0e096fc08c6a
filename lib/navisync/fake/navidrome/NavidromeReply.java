package navisync.fake.navidrome;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the demo Navidrome, or something between it and the client, sends back.
 *
 * @param status the HTTP status; 0 closes the connection without an answer
 * @param headers the headers with the server's own names
 * @param text the body, sent in UTF-8
 */
public record NavidromeReply(int status, Map<String, String> headers, String text) {
  /** The connection is closed, and nothing is sent. */
  public static final NavidromeReply CUT_OFF = new NavidromeReply(0, Map.of(), "");

  /** An answer with a Content-Type. */
  public static NavidromeReply of(int status, String contentType, String text) {
    return new NavidromeReply(status, Map.of("Content-Type", contentType), text);
  }

  /** An answer in JSON. */
  static NavidromeReply json(int status, String text) {
    return of(status, "application/json", text);
  }

  /** An error of the native API, such as {@code {"error":"Not authenticated"}}. */
  static NavidromeReply error(int status, String message) {
    return json(status, "{\"error\":\"" + message + "\"}");
  }

  /** No such address. */
  static NavidromeReply notFound() {
    return of(404, "text/plain; charset=utf-8", "404 page not found\n");
  }

  /** No such method at this address. */
  static NavidromeReply notAllowed(String allowed) {
    return new NavidromeReply(405, Map.of("Allow", allowed), "");
  }

  /** Something in the server broke. */
  public static NavidromeReply serverError() {
    return of(500, "text/plain; charset=utf-8", "Internal Server Error\n");
  }

  /** The client is to wait, in seconds. */
  public static NavidromeReply tooManyRequests(int seconds) {
    return of(429, "text/plain; charset=utf-8", "Too Many Requests\n")
        .with("Retry-After", Integer.toString(seconds));
  }

  /** A proxy takes no body of this size. */
  public static NavidromeReply tooLarge() {
    return of(413, "text/html", "<html><h1>413 Request Entity Too Large</h1></html>");
  }

  /** Another page is to be asked for. */
  public static NavidromeReply redirect(String location) {
    return of(302, "text/html; charset=utf-8", "<a href=\"" + location + "\">Found</a>.\n")
        .with("Location", location);
  }

  /** A proxy's own page with a form to log in, in place of the answer. */
  public static NavidromeReply loginPage() {
    return of(
        200,
        "text/html; charset=utf-8",
        "<!DOCTYPE html><html><head><title>Sign in</title></head><body><form method=\"post\">"
            + "<input name=\"password\" type=\"password\"></form></body></html>");
  }

  /** The same with one header more. */
  public NavidromeReply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new NavidromeReply(status, Map.copyOf(more), text);
  }

  /** The same with one text of the body in place of another. */
  public NavidromeReply replaced(String text, String other) {
    return new NavidromeReply(status, headers, this.text.replace(text, other));
  }

  /** The body as sent. */
  byte[] body() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
