package navisync.fake;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Reads the parts of a request that a fake history server received. */
public final class RequestText {
  private RequestText() {}

  /** Returns a header, {@code ""} without it. */
  public static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  /**
   * Returns the parameters of a form or a query by name.
   *
   * @param encoded as sent, may be null
   */
  public static Map<String, String> parameters(String encoded) {
    Map<String, String> parameters = new TreeMap<>();
    for (String each : encoded == null ? new String[0] : encoded.split("&")) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        parameters.put(
            each.substring(0, equals),
            URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return Map.copyOf(parameters);
  }

  /** Returns a number among parameters; empty without it. */
  public static OptionalLong number(Map<String, String> parameters, String name) {
    String value = parameters.get(name);
    return value == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
  }
}
