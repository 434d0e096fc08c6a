package navisync.fake.navidrome;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The reply of the fake Navidrome, or of something in front of it.
 *
 * @param status the HTTP status; 0 closes the connection without an answer
 * @param headers the headers with the server's own names
 * @param text the body, sent in UTF-8
 */
public record NavidromeReply(int status, Map<String, String> headers, String text) {
  /** A connection closed without an answer. */
  public static final NavidromeReply CUT_OFF = new NavidromeReply(0, Map.of(), "");

  /** Creates an answer with a Content-Type. */
  public static NavidromeReply of(int status, String contentType, String text) {
    return new NavidromeReply(status, Map.of("Content-Type", contentType), text);
  }

  /** Creates an answer in JSON. */
  static NavidromeReply json(int status, String text) {
    return of(status, "application/json", text);
  }

  /** Creates an error of the native API, such as {@code {"error":"Not authenticated"}}. */
  static NavidromeReply error(int status, String message) {
    return json(status, "{\"error\":\"" + message + "\"}");
  }

  /** Creates the answer for an unknown address. */
  static NavidromeReply notFound() {
    return of(404, "text/plain; charset=utf-8", "404 page not found\n");
  }

  /** Creates the answer for a method that the address does not allow. */
  static NavidromeReply notAllowed(String allowed) {
    return new NavidromeReply(405, Map.of("Allow", allowed), "");
  }

  /** Creates the answer that asks the client to wait, in seconds. */
  public static NavidromeReply tooManyRequests(int seconds) {
    return of(429, "text/plain; charset=utf-8", "Too Many Requests\n")
        .with("Retry-After", Integer.toString(seconds));
  }

  /** Returns the same reply with one more header. */
  public NavidromeReply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new NavidromeReply(status, Map.copyOf(more), text);
  }

  /** Returns the same reply with a text of the body replaced. */
  public NavidromeReply replaced(String text, String other) {
    return new NavidromeReply(status, headers, this.text.replace(text, other));
  }

  /** Returns the same reply without what a regular expression finds in the body. */
  NavidromeReply without(String pattern) {
    return new NavidromeReply(status, headers, text.replaceAll(pattern, ""));
  }

  /** Returns the body as sent. */
  public byte[] body() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
