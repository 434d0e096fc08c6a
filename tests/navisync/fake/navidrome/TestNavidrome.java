package navisync.fake.navidrome;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import navisync.fake.Gateway;
import navisync.io.Timekeeper;
import navisync.model.LibraryTrack;

/**
 * A Navidrome for tests, which set what it counts, what stands in front of it, what it lacks, and
 * its faults.
 */
public final class TestNavidrome implements AutoCloseable {
  private final FakeNavidrome server;
  private final List<Gateway<NavidromeRequest, NavidromeReply>> faults =
      new CopyOnWriteArrayList<>();
  private final BasePath basePath = new BasePath();
  private final OlderServer olderServer = new OlderServer();
  private final List<Gateway<NavidromeRequest, NavidromeReply>> habits;
  private volatile int parameterLimit = 10_000;
  private volatile User proxyUser;

  /**
   * Starts a server.
   *
   * @param time the server's clock
   * @param users its users
   * @param tracks its library, in the order in which it lists them
   */
  public TestNavidrome(Timekeeper time, List<User> users, List<LibraryTrack> tracks) {
    // The last one is the nearest to the client.
    habits =
        List.of(
            (request, work) -> ParameterLimit.answer(parameterLimit, request, work),
            olderServer,
            (request, work) -> work.apply(AuthenticatingProxy.as(proxyUser, request)),
            basePath);
    server = FakeNavidrome.start(time, users, tracks, this::answer);
  }

  private NavidromeReply answer(
      NavidromeRequest request, Function<NavidromeRequest, NavidromeReply> work) {
    return through(faults, through(habits, work)).apply(request);
  }

  private static Function<NavidromeRequest, NavidromeReply> through(
      List<Gateway<NavidromeRequest, NavidromeReply>> gateways,
      Function<NavidromeRequest, NavidromeReply> work) {
    Function<NavidromeRequest, NavidromeReply> all = work;
    for (Gateway<NavidromeRequest, NavidromeReply> gateway : gateways) {
      Function<NavidromeRequest, NavidromeReply> inner = all;
      all = request -> gateway.answer(request, inner);
    }
    return all;
  }

  /** Returns the address for NAVIDROME_URL, with the base path and without a slash at the end. */
  public URI address() {
    return URI.create(server.address() + basePath.path());
  }

  /** Sets the base path, such as {@code /music}; {@code ""} by default. */
  public void basePath(String path) {
    basePath.path(path);
  }

  /**
   * Sets whether an address outside the base path redirects to the web page, as on a real server.
   */
  public void redirectsWrongPaths(boolean redirects) {
    basePath.redirects(redirects);
  }

  /**
   * Puts a proxy with header authentication in front: every Subsonic request counts as this user's.
   * The native API still goes by its token.
   */
  public void answersAs(User user) {
    proxyUser = user;
  }

  /** Removes features, to be like an older or another server; all others are there again. */
  public void lacks(Feature... features) {
    olderServer.lacks(features);
  }

  /** Deletes all players; each is registered again by its next request. */
  public void deletePlayers() {
    server.players.clear();
  }

  /** Sets the most parameters of a request; 10,000 by default. */
  public void parameterLimit(int parameters) {
    parameterLimit = parameters;
  }

  /**
   * Marks the file of a track as missing: the native API lists it so, Subsonic's lists leave it
   * out.
   */
  public void missing(String trackId) {
    server.memory.setMissing(trackId);
  }

  /** Sets an annotation, replacing any other. */
  public void annotate(Item item, CountedPlays annotation) {
    server.annotate(item, annotation);
  }

  /** Adds or replaces a player. */
  public void player(Player player) {
    server.players.put(player);
  }

  /** Plays a track on another client: the play counts, and goes into the history. */
  public void play(User user, String trackId, Instant time) {
    server.memory.count(new CountedPlay(user.id(), trackId, time), false);
  }

  /** Restarts the server: its data stays, but no token of the native API is valid any more. */
  public void restart() {
    server.sessions.clear();
  }

  /**
   * Adds a fault; the last one added is the nearest to the client.
   *
   * @param fault takes a request and the server's own work, and returns the answer to send
   */
  public void fault(Gateway<NavidromeRequest, NavidromeReply> fault) {
    faults.add(fault);
  }

  /** Removes all faults. */
  public void clearFaults() {
    faults.clear();
  }

  /** Returns the requests so far, in order of arrival. */
  public List<NavidromeRequest> requests() {
    return server.requests();
  }

  /** Returns the requests of a name so far; see {@link NavidromeRequest#name()}. */
  public List<NavidromeRequest> requests(String name) {
    return server.requests(name);
  }

  /** Returns all annotations of all users, to compare before and after. */
  public Map<Item, CountedPlays> annotations() {
    return server.annotations();
  }

  /**
   * Returns all users' plays in the order counted, also those that a server without a history does
   * not keep.
   */
  public List<CountedPlay> history() {
    return server.history();
  }

  /** Returns the plays that were forwarded to Last.fm. */
  public List<CountedPlay> forwarded() {
    return server.memory.forwarded();
  }

  /** Returns all players. */
  public List<Player> players() {
    return server.players.all();
  }

  /** Stops the server. */
  @Override
  public void close() {
    server.close();
  }
}
