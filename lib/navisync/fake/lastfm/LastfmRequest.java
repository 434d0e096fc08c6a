package navisync.fake.lastfm;

import java.util.Map;
import java.util.OptionalLong;
import navisync.fake.RequestText;

/**
 * A request that the fake Last.fm received.
 *
 * @param number its place among all requests, from 1
 * @param parameters the parameters of the query, or of the form that was posted
 * @param posted whether it came as POST
 * @param userAgent the header User-Agent, {@code ""} without one
 */
public record LastfmRequest(
    int number, Map<String, String> parameters, boolean posted, String userAgent) {
  /** Returns the method asked for, such as {@code user.getRecentTracks}. */
  public String method() {
    return parameters.getOrDefault("method", "");
  }

  /** Returns the page asked for; the first without one, and for page 0. */
  public int page() {
    return (int) Math.max(1, number("page").orElse(1));
  }

  /** Returns the number of plays on a page, 50 by default, as at Last.fm. */
  public int limit() {
    return (int) Math.max(1, number("limit").orElse(50));
  }

  /** Returns the beginning of the range asked for, in unix seconds. */
  public OptionalLong from() {
    return number("from");
  }

  /** Returns the end of the range asked for, in unix seconds. */
  public OptionalLong to() {
    return number("to");
  }

  private OptionalLong number(String name) {
    return RequestText.number(parameters, name);
  }
}
