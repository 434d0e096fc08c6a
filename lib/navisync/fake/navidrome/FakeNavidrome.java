package navisync.fake.navidrome;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import navisync.fake.Gateway;
import navisync.fake.LocalServer;
import navisync.io.Timekeeper;
import navisync.model.LibraryTrack;

/**
 * A Navidrome in this process with an invented library, for the demo, the tests and the benchmarks.
 * It behaves as recorded from a real one. Safe for several threads.
 */
public final class FakeNavidrome implements AutoCloseable {
  final Memory memory;
  final Players players = new Players();
  final Sessions sessions = new Sessions();

  private final LocalServer server = new LocalServer("Navidrome");
  private final Routes routes;
  private final Gateway<NavidromeRequest, NavidromeReply> gateway;
  private final List<NavidromeRequest> requests = new ArrayList<>();
  private final Map<String, Integer> turns = new HashMap<>();

  private FakeNavidrome(
      Timekeeper time,
      List<User> users,
      List<LibraryTrack> tracks,
      Gateway<NavidromeRequest, NavidromeReply> gateway) {
    memory = new Memory(tracks);
    routes = new Routes(new Setup(time, users), memory, players, sessions);
    this.gateway = gateway;
  }

  /**
   * Starts a server on a free port of this machine, not reachable from others.
   *
   * @param time the server's clock
   * @param users its users
   * @param tracks its library, in the order in which it lists them; every user sees all of it
   */
  public static FakeNavidrome start(Timekeeper time, List<User> users, List<LibraryTrack> tracks) {
    return start(time, users, tracks, Gateway.open());
  }

  /** The same, with something between the server and who asks. */
  public static FakeNavidrome start(
      Timekeeper time,
      List<User> users,
      List<LibraryTrack> tracks,
      Gateway<NavidromeRequest, NavidromeReply> gateway) {
    FakeNavidrome navidrome = new FakeNavidrome(time, users, tracks, gateway);
    navidrome.server.start("/", navidrome::handle);
    return navidrome;
  }

  /** Returns the address for NAVIDROME_URL, without a slash at the end. */
  public URI address() {
    return URI.create(server.address());
  }

  /** Sets an annotation, replacing any other. */
  public void annotate(Item item, CountedPlays annotation) {
    memory.annotation(item, annotation);
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

  /** Stops the server. */
  @Override
  public void close() {
    server.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      NavidromeRequest request = received(exchange);
      NavidromeReply reply = gateway.answer(request, routes::answer);
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
