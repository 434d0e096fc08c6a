package navisync.hostile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of either service.
 *
 * @param status the HTTP status; 0 for a connection that breaks before anything is sent
 * @param headers what the service puts besides the usual ones
 */
record Answer(int status, Map<String, String> headers, byte[] body) {
  static final Answer NONE = new Answer(0, Map.of(), new byte[0]);

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  Answer text(String changed) {
    return new Answer(status, headers, changed.getBytes(StandardCharsets.UTF_8));
  }

  Answer bytes(byte[] changed) {
    return new Answer(status, headers, changed);
  }

  Answer status(int changed) {
    return new Answer(changed, headers, body);
  }

  Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }
}
