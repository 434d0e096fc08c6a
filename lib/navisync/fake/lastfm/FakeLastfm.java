package navisync.fake.lastfm;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import navisync.fake.Gateway;
import navisync.fake.HistoryReply;
import navisync.fake.HistoryServer;
import navisync.fake.RequestText;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.Scrobble;

/**
 * A Last.fm in this process with one user and invented plays, for the demo, the tests and the
 * benchmarks. It behaves as described in docs/rules.md, "Last.fm". Safe for several threads.
 */
public final class FakeLastfm implements AutoCloseable {
  /** The API key it accepts. */
  public static final String API_KEY = "demo-key-0123456789abcdef";

  /** The secret that signs calls. */
  public static final String SECRET = "demo-secret-0123456789abcdef";

  /** The session key for calls in the user's name. */
  public static final String SESSION_KEY = "demo-session-0123456789abcdef";

  private static final int LARGEST_PAGE = 1000;

  private final String user;
  private final HistoryServer<LastfmRequest> server;
  private Account account;

  private FakeLastfm(
      String user, List<Scrobble> plays, Gateway<LastfmRequest, HistoryReply> gateway) {
    this.user = user;
    account = Account.withPlays(plays);
    server =
        new HistoryServer<>(
            "Last.fm", FakeLastfm::read, request -> gateway.answer(request, this::reply));
  }

  /**
   * Starts a server on a free port of this machine, not reachable from others.
   *
   * @param user the one user it knows
   * @param plays the user's dated plays, in any order
   */
  public static FakeLastfm start(String user, List<Scrobble> plays) {
    return start(user, plays, Gateway.open());
  }

  /** The same, with something between the server and who asks. */
  static FakeLastfm start(
      String user, List<Scrobble> plays, Gateway<LastfmRequest, HistoryReply> gateway) {
    FakeLastfm lastfm = new FakeLastfm(user, plays, gateway);
    lastfm.server.start("/2.0/");
    return lastfm;
  }

  /** Returns the address for LASTFM_API_URL. */
  public URI address() {
    return URI.create(server.address() + "/2.0/");
  }

  /** Adds plays. */
  public void add(Scrobble... plays) {
    change(
        before -> {
          List<Scrobble> all = new ArrayList<>(before.plays());
          all.addAll(List.of(plays));
          return before.plays(all);
        });
  }

  /** Sets the tracks that have a play without a time, one each. */
  public void undated(List<LastfmTrack> tracks) {
    change(before -> before.undated(tracks));
  }

  /** Sets the loved tracks. */
  public void loved(List<LovedTrack> tracks) {
    change(before -> before.loved(tracks));
  }

  /** Returns the loved tracks, latest loved first. */
  public synchronized List<LovedTrack> loved() {
    return account.loved();
  }

  /** Sets the track that is playing now; {@code null} for none. */
  public void playingNow(LastfmTrack track) {
    change(before -> before.playingNow(track));
  }

  /** Returns the requests so far, in order of arrival. */
  public List<LastfmRequest> requests() {
    return server.requests();
  }

  /** Stops the server. */
  @Override
  public void close() {
    server.close();
  }

  /** Loves a track, if the call is signed in the user's name. */
  private HistoryReply loved(LastfmRequest request) {
    Optional<HistoryReply> refused = SignedCall.refused(request);
    if (refused.isPresent()) {
      return refused.get();
    }
    String artist = request.parameters().getOrDefault("artist", "");
    String title = request.parameters().getOrDefault("track", "");
    if (artist.isEmpty() || title.isEmpty()) {
      return LastfmError.reply(400, 6, "Invalid parameters");
    }
    change(before -> before.loving(artist, title, Instant.now().getEpochSecond()));
    return HistoryReply.text(200, "{}");
  }

  synchronized void change(UnaryOperator<Account> change) {
    account = change.apply(account);
  }

  private static LastfmRequest read(int number, HttpExchange exchange) throws IOException {
    boolean posted = exchange.getRequestMethod().equals("POST");
    String form =
        posted
            ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
            : exchange.getRequestURI().getRawQuery();
    return new LastfmRequest(
        number, RequestText.parameters(form), posted, RequestText.header(exchange, "User-Agent"));
  }

  private HistoryReply reply(LastfmRequest request) {
    Account now;
    synchronized (this) {
      now = account;
    }
    if (!API_KEY.equals(request.parameters().get("api_key"))) {
      return LastfmError.reply(403, 10, "Invalid API key - You must be granted a valid key");
    }
    if (request.method().equals("track.love")) {
      return loved(request);
    }
    if (request.method().equals("user.getInfo") && request.parameters().containsKey("sk")) {
      return SignedCall.unlawful(request)
          .orElse(HistoryReply.text(200, "{\"user\":{\"name\":\"" + user + "\"}}"));
    }
    if (!user.equalsIgnoreCase(request.parameters().get("user"))) {
      return LastfmError.reply(404, 6, "User not found");
    }
    int page = request.page();
    int limit = Math.min(request.limit(), LARGEST_PAGE);
    switch (request.method()) {
      case "user.getRecentTracks":
        boolean ranged = request.from().isPresent() || request.to().isPresent();
        List<Scrobble> dated =
            now.between(
                request.from().orElse(Long.MIN_VALUE / 2), request.to().orElse(Long.MAX_VALUE / 2));
        List<LastfmTrack> undated = ranged ? List.of() : now.undated();
        return HistoryReply.text(200, Answer.recentTracks(now, user, dated, undated, page, limit));
      case "user.getLovedTracks":
        return HistoryReply.text(200, Answer.lovedTracks(now, user, page, limit));
      default:
        return LastfmError.reply(400, 3, "Invalid Method - No method with that name");
    }
  }
}
