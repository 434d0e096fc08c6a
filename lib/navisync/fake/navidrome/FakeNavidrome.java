package navisync.fake.navidrome;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import navisync.Failure;
import navisync.io.Timekeeper;
import navisync.model.LibraryTrack;

/**
 * A Navidrome within this process, with an invented library: for the demo, the tests and the
 * measurements. It behaves as recorded from a real one, it can lack what older servers lack, and it
 * can be made to fail. Safe for several threads.
 */
public final class FakeNavidrome implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads;
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

  private FakeNavidrome(
      Timekeeper time, List<User> users, List<LibraryTrack> tracks, HttpServer server) {
    this.server = server;
    setup = new Setup(time, users);
    memory = new Memory(tracks);
    routes = new Routes(setup, memory, players, sessions);
    threads =
        Executors.newFixedThreadPool(
            4,
            task -> {
              Thread thread = new Thread(task, "demo-navidrome");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Starts a server on a free port of this machine, reachable from nowhere else.
   *
   * @param time the server's clock, and its waiting when delays are set
   * @param users everybody it knows
   * @param tracks its library, in the order in which it lists them; everybody sees all of it
   */
  public static FakeNavidrome start(Timekeeper time, List<User> users, List<LibraryTrack> tracks) {
    // The server writes head and body apart: without this each answer waits 40 ms on Linux.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
      return new FakeNavidrome(time, users, tracks, server);
    } catch (IOException failed) {
      throw Failure.error("The demo's Navidrome cannot open a port on this machine.", failed);
    }
  }

  /** The address to put into NAVIDROME_URL, with the base path and without a slash at its end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + setup.basePath);
  }

  /** The path it lies under, such as {@code /music}; {@code ""} unless set. */
  public void basePath(String path) {
    setup.basePath = path;
  }

  /** Whether an address outside the base path redirects to the web page, as a real server does. */
  public void redirectsWrongPaths(boolean redirects) {
    setup.redirectsWrongPaths = redirects;
  }

  /**
   * A proxy with header authentication comes in front of it: any Subsonic request is taken for this
   * user's. The native API goes by its token all the same.
   */
  public void answersAs(User user) {
    setup.proxyUser = user;
  }

  /** It has all but these, like an older or another server. */
  public void lacks(Feature... features) {
    setup.lacks.clear();
    setup.lacks.addAll(List.of(features));
  }

  /** Somebody deletes all players; each is registered anew with its next request. */
  public void deletePlayers() {
    players.clear();
  }

  /** The most parameters of one request; 10,000 unless set. */
  public void parameterLimit(int parameters) {
    setup.parameterLimit = parameters;
  }

  /** How long each request takes, and each play on top of that; nothing unless set. */
  public void delays(Duration perRequest, Duration perPlay) {
    setup.delayPerRequest = perRequest;
    setup.delayPerPlay = perPlay;
  }

  /** The file of a track is missing: the native API lists it so, and Subsonic's lists do not. */
  public void missing(String trackId) {
    memory.setMissing(trackId);
  }

  /** Puts an annotation as it shall be, whatever stood there. */
  public void annotate(Item item, CountedPlays annotation) {
    memory.annotation(item, annotation);
  }

  /** Puts a player, or puts it anew. */
  public void player(Player player) {
    players.put(player);
  }

  /** A person listens on another client: the play counts, and goes into the history if kept. */
  public void play(User user, String trackId, Instant time) {
    memory.count(new CountedPlay(user.id(), trackId, time), setup.has(Feature.HISTORY), false);
  }

  /** The server starts anew: what it keeps is kept, but no token of the native API is valid. */
  public void restart() {
    sessions.clear();
  }

  /**
   * Answers otherwise from now on; what is added last is the nearest to the client.
   *
   * @param fault takes a request and the server's own work, and gives the answer to send
   */
  public void fault(
      BiFunction<NavidromeRequest, Function<NavidromeRequest, NavidromeReply>, NavidromeReply>
          fault) {
    faults.add(fault);
  }

  /** All is well again. */
  public void clearFaults() {
    faults.clear();
  }

  /** The requests so far, in the order they came. */
  public synchronized List<NavidromeRequest> requests() {
    return List.copyOf(requests);
  }

  /** The requests of a name so far; see {@link NavidromeRequest#name()}. */
  public List<NavidromeRequest> requests(String name) {
    return requests().stream().filter(request -> request.name().equals(name)).toList();
  }

  /** Every annotation of everybody as it is now, for comparing before and after. */
  public Map<Item, CountedPlays> annotations() {
    return memory.annotations();
  }

  /** The history of everybody's plays, in the order they were counted. */
  public List<CountedPlay> history() {
    return memory.history();
  }

  /** The plays that went on to Last.fm. */
  public List<CountedPlay> forwarded() {
    return memory.forwarded();
  }

  /** All players. */
  public List<Player> players() {
    return players.all();
  }

  /** Stops the server. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
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
