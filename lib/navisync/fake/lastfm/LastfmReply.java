package navisync.fake.lastfm;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The reply of the fake Last.fm.
 *
 * @param status the HTTP status
 * @param headers headers other than Content-Type
 * @param body the bytes of the body
 */
public record LastfmReply(int status, Map<String, String> headers, byte[] body) {
  /** Creates a reply with text, in UTF-8. */
  public static LastfmReply text(int status, String body) {
    return new LastfmReply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  /** Creates an error of the service, such as {@code {"error":8,"message":"Operation failed"}}. */
  public static LastfmReply error(int status, int code, String message) {
    return text(status, "{\"error\":" + code + ",\"message\":\"" + message + "\"}");
  }

  /** Returns the same reply with one more header. */
  public LastfmReply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new LastfmReply(status, Map.copyOf(more), body);
  }

  /** Returns the body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
