package navisync.fake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The reply of a fake history server.
 *
 * @param status the HTTP status
 * @param headers headers other than Content-Type
 * @param body the bytes of the body
 */
public record HistoryReply(int status, Map<String, String> headers, byte[] body) {
  /** Creates a reply with text, in UTF-8. */
  public static HistoryReply text(int status, String body) {
    return new HistoryReply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the same reply with one more header. */
  public HistoryReply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HistoryReply(status, Map.copyOf(more), body);
  }

  /** Returns the body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
