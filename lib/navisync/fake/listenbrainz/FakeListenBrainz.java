package navisync.fake.listenbrainz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import navisync.fake.Gateway;
import navisync.fake.HistoryReply;
import navisync.fake.HistoryServer;
import navisync.fake.RequestText;
import navisync.model.LovedTrack;
import navisync.model.Scrobble;

/**
 * A ListenBrainz in this process with one user and invented listens, for the demo and the tests. It
 * behaves as described in docs/rules.md, "ListenBrainz". Safe for several threads.
 */
public final class FakeListenBrainz implements AutoCloseable {
  /** The user's token. */
  public static final String TOKEN = "demo-token-0123456789abcdef";

  private static final int LARGEST_PAGE = 1000;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String user;
  private final HistoryServer<ListenBrainzRequest> server;
  private List<Scrobble> listens;
  private List<LovedTrack> loved = List.of();
  private int hated;

  private FakeListenBrainz(
      String user, List<Scrobble> listens, Gateway<ListenBrainzRequest, HistoryReply> gateway) {
    this.user = user;
    this.listens = newestFirst(listens);
    server =
        new HistoryServer<>(
            "ListenBrainz",
            FakeListenBrainz::read,
            request -> gateway.answer(request, this::paced));
  }

  /**
   * Starts a server on a free port of this machine, not reachable from others.
   *
   * @param user the one user it knows
   * @param listens the user's listens, in any order; the recording id of a track is the one that
   *     the player sent
   */
  public static FakeListenBrainz start(String user, List<Scrobble> listens) {
    return start(user, listens, Gateway.open());
  }

  /** The same, with something between the server and who asks. */
  static FakeListenBrainz start(
      String user, List<Scrobble> listens, Gateway<ListenBrainzRequest, HistoryReply> gateway) {
    FakeListenBrainz brainz = new FakeListenBrainz(user, listens, gateway);
    brainz.server.start("/");
    return brainz;
  }

  private static List<Scrobble> newestFirst(List<Scrobble> listens) {
    return listens.stream().sorted(Comparator.comparingLong(Scrobble::second).reversed()).toList();
  }

  /** Returns the address for LISTENBRAINZ_URL. */
  public URI address() {
    return URI.create(server.address());
  }

  synchronized void change(UnaryOperator<List<Scrobble>> change) {
    listens = newestFirst(change.apply(listens));
  }

  /** Sets the loved recordings, and how many the user hates. */
  public synchronized void loved(List<LovedTrack> tracks, int number) {
    loved =
        tracks.stream().sorted(Comparator.comparingLong(LovedTrack::second).reversed()).toList();
    hated = number;
  }

  /** Returns the requests so far, in order of arrival. */
  public List<ListenBrainzRequest> requests() {
    return server.requests();
  }

  /** Stops the server. */
  @Override
  public void close() {
    server.close();
  }

  private static ListenBrainzRequest read(int number, HttpExchange exchange) {
    return new ListenBrainzRequest(
        number,
        exchange.getRequestURI().getPath().replaceFirst("^/1/", ""),
        RequestText.parameters(exchange.getRequestURI().getRawQuery()),
        RequestText.header(exchange, "Authorization"),
        RequestText.header(exchange, "User-Agent"));
  }

  private HistoryReply paced(ListenBrainzRequest request) {
    return goodReply(request)
        .with("X-RateLimit-Remaining", "29")
        .with("X-RateLimit-Reset-In", "10");
  }

  private synchronized HistoryReply goodReply(ListenBrainzRequest request) {
    String token = request.authorization().replaceFirst("^Token ", "");
    if (request.path().equals("validate-token")) {
      return HistoryReply.text(200, validity(token).toString());
    }
    if (!token.isEmpty() && !token.equals(TOKEN)) {
      return ListenBrainzError.reply(401, "Invalid authorization token.");
    }
    if (request.path().equals("metadata/recording/")) {
      return HistoryReply.text(200, recordings(request).toString());
    }
    String list = request.path().replaceFirst("^(feedback/)?user/[^/]*/", "");
    if (list.equals(request.path())) {
      return HistoryReply.text(404, "<html>Not Found</html>");
    }
    String asked = request.path().replaceFirst("^(feedback/)?user/", "").replaceFirst("/.*", "");
    if (!asked.equalsIgnoreCase(user)) {
      return ListenBrainzError.reply(404, "Cannot find user: " + asked);
    }
    return switch (list) {
      case "listens" -> listens(request);
      case "listen-count" -> {
        ObjectNode answer = JSON.objectNode();
        answer.putObject("payload").put("count", listens.size());
        yield HistoryReply.text(200, answer.toString());
      }
      case "get-feedback" -> feedback(request);
      default -> HistoryReply.text(404, "<html>Not Found</html>");
    };
  }

  private ObjectNode validity(String token) {
    ObjectNode answer = JSON.objectNode().put("code", 200);
    return token.equals(TOKEN)
        ? answer.put("message", "Token valid.").put("valid", true).put("user_name", user)
        : answer.put("message", "Token invalid.").put("valid", false);
  }

  /** Both ends are exclusive. */
  private HistoryReply listens(ListenBrainzRequest request) {
    long before = request.number("max_ts").orElse(Long.MAX_VALUE);
    long after = request.number("min_ts").orElse(Long.MIN_VALUE);
    if (before < after) {
      return ListenBrainzError.reply(400, "max_ts should be greater than min_ts");
    }
    List<Scrobble> page =
        listens.stream()
            .filter(listen -> after < listen.second() && listen.second() < before)
            .limit(Math.min(request.count(), LARGEST_PAGE))
            .toList();
    return HistoryReply.text(200, ListenAnswer.listens(user, listens, page).toString());
  }

  private HistoryReply feedback(ListenBrainzRequest request) {
    int offset = (int) request.number("offset").orElse(0);
    List<LovedTrack> page =
        loved.stream().skip(offset).limit(Math.min(request.count(), LARGEST_PAGE)).toList();
    return HistoryReply.text(
        200, ListenAnswer.feedback(user, page, offset, loved.size() + hated).toString());
  }

  private ObjectNode recordings(ListenBrainzRequest request) {
    List<String> ids = List.of(request.parameters().getOrDefault("recording_mbids", "").split(","));
    ObjectNode answer = JSON.objectNode();
    loved.stream()
        .filter(love -> ids.contains(love.mbid()))
        .forEach(
            love -> {
              ObjectNode recording = answer.putObject(love.mbid());
              recording.putObject("artist").put("name", love.artist());
              recording.putObject("recording").put("name", love.title());
            });
    return answer;
  }
}
