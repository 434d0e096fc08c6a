package navisync.fake.navidrome;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import navisync.fake.Gateway;

/** An older Navidrome, or another server of Subsonic's API: some features are not there. */
final class OlderServer implements Gateway<NavidromeRequest, NavidromeReply> {
  private static final String EXTENSION = "\\{\"name\":\"formPost\",\"versions\":\\[1]},?";
  private static final String COUNTS = "\"playCount\":\\d+,?|\"(played|playDate)\":\"[^\"]*\",?";

  private volatile Set<Feature> lacking = Set.of();

  /** Removes features; all others are there again. */
  void lacks(Feature... features) {
    Set<Feature> removed = EnumSet.noneOf(Feature.class);
    removed.addAll(Set.of(features));
    lacking = removed;
  }

  private boolean lacks(Feature feature) {
    return lacking.contains(feature);
  }

  @Override
  public NavidromeReply answer(
      NavidromeRequest sent, Function<NavidromeRequest, NavidromeReply> server) {
    NavidromeRequest request = asRead(sent);
    String name = request.name();
    boolean nativeApi = name.equals("auth/login") || name.startsWith("api/");
    if (nativeApi && lacks(Feature.NATIVE_API)
        || name.equals("api/scrobble") && lacks(Feature.HISTORY_ADDRESS)) {
      return NavidromeReply.notFound();
    }
    if (!nativeApi && lacks(Feature.TOKENS) && request.value("p").isEmpty()) {
      return Envelope.failed(request.value("f"), 41, "Token-based authentication not supported");
    }
    return asShown(request, server.apply(request));
  }

  private NavidromeRequest asRead(NavidromeRequest request) {
    if (request.name().equals("search3")
        && request.value("query").isEmpty()
        && lacks(Feature.EMPTY_QUERY)) {
      return request.parameter("songCount", 0);
    }
    return request.path().startsWith("/rest/") && lacks(Feature.FORM_POST)
        ? request.with(request.query(), "")
        : request;
  }

  private NavidromeReply asShown(NavidromeRequest request, NavidromeReply reply) {
    NavidromeReply shown = reply;
    if (request.name().equals("api/scrobble") && reply.status() == 200 && lacks(Feature.HISTORY)) {
      shown = NavidromeReply.json(200, "[]").with("X-Total-Count", "0");
    }
    if (lacks(Feature.FORM_POST)) {
      shown = shown.without(EXTENSION);
    }
    return lacks(Feature.PLAY_COUNTS) ? shown.without(COUNTS) : shown;
  }
}
