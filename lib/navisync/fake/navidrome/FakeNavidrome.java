package navisync.fake.navidrome;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import navisync.fake.LocalServer;
import navisync.io.Timekeeper;
import navisync.model.LibraryTrack;

/**
 * A Navidrome in this process with an invented library, for the demo, the tests and the benchmarks.
 * It behaves as recorded from a real one, can lack what older servers lack, and can be made to
 * fail. Safe for several threads.
 */
public final class FakeNavidrome implements AutoCloseable {
  private final LocalServer server = new LocalServer("Navidrome");
  private final Setup setup;
  private final Memory memory;
  private final Players players = new Players();
  private final Sessions sessions = new Sessions();
  private final Routes routes;
  private final List<
          BiFunction<NavidromeRequest, Function<NavidromeRequest, NavidromeReply>, NavidromeReply>>
      faults = new CopyOnWriteArrayList<>();
  private final List<NavidromeRequest> requests = new ArrayList<>();
  private final Map<String, Integer> turns = new HashMap<>();

  private FakeNavidrome(Timekeeper time, List<User> users, List<LibraryTrack> tracks) {
    setup = new Setup(time, users);
    memory = new Memory(tracks);
    routes = new Routes(setup, memory, players, sessions);
  }

  /**
   * Starts a server on a free port of this machine, not reachable from others.
   *
   * @param time the server's clock and, when delays are set, its pauses
   * @param users its users
   * @param tracks its library, in the order in which it lists them; every user sees all of it
   */
  public static FakeNavidrome start(Timekeeper time, List<User> users, List<LibraryTrack> tracks) {
    FakeNavidrome navidrome = new FakeNavidrome(time, users, tracks);
    navidrome.server.start("/", navidrome::handle);
    return navidrome;
  }

  /** Returns the address for NAVIDROME_URL, with the base path and without a slash at the end. */
  public URI address() {
    return URI.create(server.address() + setup.basePath);
  }

  /** Sets the base path, such as {@code /music}; {@code ""} by default. */
  public void basePath(String path) {
    setup.basePath = path;
  }

  /**
   * Sets whether an address outside the base path redirects to the web page, as on a real server.
   */
  public void redirectsWrongPaths(boolean redirects) {
    setup.redirectsWrongPaths = redirects;
  }

  /**
   * Puts a proxy with header authentication in front: every Subsonic request counts as this user's.
   * The native API still goes by its token.
   */
  public void answersAs(User user) {
    setup.proxyUser = user;
  }

  /** Removes features, to be like an older or another server. */
  public void lacks(Feature... features) {
    setup.lacks.clear();
    setup.lacks.addAll(List.of(features));
  }

  /** Deletes all players; each is registered again by its next request. */
  public void deletePlayers() {
    players.clear();
  }

  /** Sets the most parameters of a request; 10,000 by default. */
  public void parameterLimit(int parameters) {
    setup.parameterLimit = parameters;
  }

  /** Sets how long each request takes, and each play in addition; zero by default. */
  public void delays(Duration perRequest, Duration perPlay) {
    setup.delayPerRequest = perRequest;
    setup.delayPerPlay = perPlay;
  }

  /**
   * Marks the file of a track as missing: the native API lists it so, Subsonic's lists leave it
   * out.
   */
  public void missing(String trackId) {
    memory.setMissing(trackId);
  }

  /** Sets an annotation, replacing any other. */
  public void annotate(Item item, CountedPlays annotation) {
    memory.annotation(item, annotation);
  }

  /** Adds or replaces a player. */
  public void player(Player player) {
    players.put(player);
  }

  /**
   * Plays a track on another client: the play counts, and goes into the history if there is one.
   */
  public void play(User user, String trackId, Instant time) {
    memory.count(new CountedPlay(user.id(), trackId, time), setup.has(Feature.HISTORY), false);
  }

  /** Restarts the server: its data stays, but no token of the native API is valid any more. */
  public void restart() {
    sessions.clear();
  }

  /**
   * Adds a fault; the last one added is the nearest to the client.
   *
   * @param fault takes a request and the server's own work, and returns the answer to send
   */
  public void fault(
      BiFunction<NavidromeRequest, Function<NavidromeRequest, NavidromeReply>, NavidromeReply>
          fault) {
    faults.add(fault);
  }

  /** Removes all faults. */
  public void clearFaults() {
    faults.clear();
  }

  /** Returns the requests so far, in order of arrival. */
  public synchronized List<NavidromeRequest> requests() {
    return List.copyOf(requests);
  }

  /** Returns the requests of a name so far; see {@link NavidromeRequest#name()}. */
  public List<NavidromeRequest> requests(String name) {
    return requests().stream().filter(request -> request.name().equals(name)).toList();
  }

  /** Returns all annotations of all users, to compare before and after. */
  public Map<Item, CountedPlays> annotations() {
    return memory.annotations();
  }

  /** Returns the history of all users' plays, in the order counted. */
  public List<CountedPlay> history() {
    return memory.history();
  }

  /** Returns the plays that were forwarded to Last.fm. */
  public List<CountedPlay> forwarded() {
    return memory.forwarded();
  }

  /** Returns all players. */
  public List<Player> players() {
    return players.all();
  }

  /** Stops the server. */
  @Override
  public void close() {
    server.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      NavidromeRequest request = received(exchange);
      setup.pause(setup.delayPerRequest);
      Function<NavidromeRequest, NavidromeReply> work = routes::answer;
      for (BiFunction<NavidromeRequest, Function<NavidromeRequest, NavidromeReply>, NavidromeReply>
          fault : faults) {
        Function<NavidromeRequest, NavidromeReply> inner = work;
        work = each -> fault.apply(each, inner);
      }
      NavidromeReply reply = work.apply(request);
      if (reply.equals(NavidromeReply.CUT_OFF)) {
        return;
      }
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = reply.body();
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private NavidromeRequest received(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    URI address = exchange.getRequestURI();
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    String path = address.getRawPath();
    synchronized (this) {
      int turn = turns.merge(NavidromeRequest.nameOf(path), 1, Integer::sum);
      NavidromeRequest request =
          NavidromeRequest.of(
              requests.size() + 1,
              turn,
              exchange.getRequestMethod(),
              path,
              query,
              Map.copyOf(headers),
              body);
      requests.add(request);
      return request;
    }
  }
}
