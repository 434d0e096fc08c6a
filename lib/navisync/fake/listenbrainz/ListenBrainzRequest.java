package navisync.fake.listenbrainz;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A request that the fake ListenBrainz received.
 *
 * @param number its place among all requests, from 1
 * @param path the path below {@code /1/}, decoded, such as {@code user/ann/listens}
 * @param parameters the parameters of the query
 * @param authorization the header Authorization, {@code ""} without one
 * @param userAgent the header User-Agent, {@code ""} without one
 */
public record ListenBrainzRequest(
    int number,
    String path,
    Map<String, String> parameters,
    String authorization,
    String userAgent) {
  private static final int USUAL_COUNT = 25;

  static ListenBrainzRequest of(int number, URI address, String authorization, String userAgent) {
    Map<String, String> parameters = new TreeMap<>();
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    for (String each : query.split("&")) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        parameters.put(
            each.substring(0, equals),
            URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return new ListenBrainzRequest(
        number,
        address.getPath().replaceFirst("^/1/", ""),
        Map.copyOf(parameters),
        authorization,
        userAgent);
  }

  /** Returns whether it asks for the user's listens. */
  public boolean isForListens() {
    return path.endsWith("/listens");
  }

  /** Returns a number among the parameters; empty without it. */
  public OptionalLong number(String name) {
    String value = parameters.get(name);
    return value == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
  }

  /** Returns how many rows are asked for, 25 by default, as at ListenBrainz. */
  public int count() {
    return (int) Math.max(0, number("count").orElse(USUAL_COUNT));
  }
}
