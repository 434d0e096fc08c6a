package navisync.fake.listenbrainz;

import java.util.Map;
import java.util.OptionalLong;
import navisync.fake.RequestText;

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

  /** Returns whether it asks for the user's listens. */
  public boolean isForListens() {
    return path.endsWith("/listens");
  }

  /** Returns a number among the parameters; empty without it. */
  public OptionalLong number(String name) {
    return RequestText.number(parameters, name);
  }

  /** Returns how many rows are asked for, 25 by default, as at ListenBrainz. */
  public int count() {
    return (int) Math.max(0, number("count").orElse(USUAL_COUNT));
  }
}
