package navisync.fake.listenbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The reply of the fake ListenBrainz.
 *
 * @param status the HTTP status
 * @param headers headers other than Content-Type
 * @param body the bytes of the body
 */
public record ListenBrainzReply(int status, Map<String, String> headers, byte[] body) {
  /** Creates a reply with text, in UTF-8. */
  public static ListenBrainzReply text(int status, String body) {
    return new ListenBrainzReply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  /** Creates an error of the service, such as {@code {"code":404,"error":"..."}}. */
  public static ListenBrainzReply error(int status, String message) {
    return json(
        status, JsonNodeFactory.instance.objectNode().put("code", status).put("error", message));
  }

  static ListenBrainzReply json(int status, JsonNode body) {
    return text(status, body.toString());
  }

  /** Returns the same reply with one more header. */
  public ListenBrainzReply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ListenBrainzReply(status, Map.copyOf(more), body);
  }

  /** Returns the body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
