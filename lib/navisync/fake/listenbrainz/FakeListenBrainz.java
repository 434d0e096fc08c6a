package navisync.fake.listenbrainz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import navisync.fake.HistoryReply;
import navisync.fake.HistoryServer;
import navisync.fake.RequestText;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.Scrobble;

/**
 * A ListenBrainz in this process with one user and invented listens, for the demo and the tests. It
 * behaves as described in docs/rules.md, "ListenBrainz", and can be made to fail. Safe for several
 * threads.
 */
public final class FakeListenBrainz implements AutoCloseable {
  /** The user's token. */
  public static final String TOKEN = "demo-token-0123456789abcdef";

  private static final int MOST_AT_ONCE = 1000;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String user;
  private final HistoryServer<ListenBrainzRequest> server =
      new HistoryServer<>("ListenBrainz", FakeListenBrainz::read, this::paced);
  private final Map<LastfmTrack, String> mapped = new HashMap<>();
  private List<Scrobble> listens = List.of();
  private List<LovedTrack> loved = List.of();
  private List<String> nameless = List.of();
  private int hated;
  private int largestPage = MOST_AT_ONCE;

  private FakeListenBrainz(String user) {
    this.user = user;
  }

  /**
   * Starts a server on a free port of this machine, not reachable from others.
   *
   * @param user the one user it knows
   * @param listens the user's listens, in any order; the recording id of a track is the one that
   *     the player sent
   */
  public static FakeListenBrainz start(String user, List<Scrobble> listens) {
    FakeListenBrainz brainz = new FakeListenBrainz(user);
    brainz.listens = newestFirst(listens);
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

  /** Adds listens. */
  public synchronized void add(Scrobble... added) {
    List<Scrobble> all = new ArrayList<>(listens);
    all.addAll(List.of(added));
    listens = newestFirst(all);
  }

  /** Removes listens, as if deleted on the site. */
  public synchronized void remove(Scrobble... removed) {
    List<Scrobble> all = new ArrayList<>(listens);
    all.removeAll(List.of(removed));
    listens = List.copyOf(all);
  }

  /** Sets the loved recordings, and how many the user hates. */
  public synchronized void loved(List<LovedTrack> tracks, int number) {
    loved =
        tracks.stream().sorted(Comparator.comparingLong(LovedTrack::second).reversed()).toList();
    hated = number;
  }

  /** Sets the recording ids whose names the list of loved recordings leaves out. */
  public synchronized void nameless(List<String> ids) {
    nameless = List.copyOf(ids);
  }

  /** Sets the recording id that the mapper found for a track. */
  public synchronized void mapped(LastfmTrack track, String id) {
    mapped.put(track, id);
  }

  /** Sets the most listens on a page, whatever is asked for; 1,000 by default. */
  public synchronized void largestPage(int rows) {
    largestPage = rows;
  }

  /**
   * Adds a fault; faults apply in the order added.
   *
   * @param fault takes a request and the answer so far, and returns the one to send
   */
  public void fault(BiFunction<ListenBrainzRequest, HistoryReply, HistoryReply> fault) {
    server.fault(fault);
  }

  /** Removes all faults. */
  public void clearFaults() {
    server.clearFaults();
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
            .limit(Math.min(request.count(), largestPage))
            .toList();
    return HistoryReply.text(200, ListenAnswer.listens(user, listens, page, mapped).toString());
  }

  private HistoryReply feedback(ListenBrainzRequest request) {
    int offset = (int) request.number("offset").orElse(0);
    List<LovedTrack> page =
        loved.stream().skip(offset).limit(Math.min(request.count(), largestPage)).toList();
    return HistoryReply.text(
        200, ListenAnswer.feedback(user, page, offset, loved.size() + hated, nameless).toString());
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
