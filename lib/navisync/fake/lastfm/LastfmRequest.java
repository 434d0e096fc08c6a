package navisync.fake.lastfm;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A request that the demo Last.fm received.
 *
 * @param number its place among all requests, from 1
 * @param parameters the parameters of the query, or of the form that was posted
 * @param posted whether it came as POST
 * @param userAgent the header User-Agent, {@code ""} without one
 */
public record LastfmRequest(
    int number, Map<String, String> parameters, boolean posted, String userAgent) {
  /** Reads the query of an address, or the form that was posted. */
  static LastfmRequest of(int number, String form, boolean posted, String userAgent) {
    Map<String, String> parameters = new TreeMap<>();
    for (String each : form.split("&")) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        parameters.put(
            each.substring(0, equals),
            URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return new LastfmRequest(number, Map.copyOf(parameters), posted, userAgent);
  }

  /** The method asked for, such as {@code user.getRecentTracks}. */
  public String method() {
    return parameters.getOrDefault("method", "");
  }

  /** The page asked for; without one, and for page 0, the first. */
  public int page() {
    return (int) Math.max(1, number("page").orElse(1));
  }

  /** The plays on a page, 50 unless asked for otherwise, as Last.fm has it. */
  public int limit() {
    return (int) Math.max(1, number("limit").orElse(50));
  }

  /** The beginning of the time asked for, unix seconds UTC. */
  public OptionalLong from() {
    return number("from");
  }

  /** The end of the time asked for, unix seconds UTC. */
  public OptionalLong to() {
    return number("to");
  }

  private OptionalLong number(String name) {
    String value = parameters.get(name);
    return value == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
  }
}
