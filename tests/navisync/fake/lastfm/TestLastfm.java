package navisync.fake.lastfm;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import navisync.fake.Faults;
import navisync.fake.HistoryReply;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.Scrobble;

/** A Last.fm for tests, which set what it knows, its habits and its faults. */
public final class TestLastfm implements AutoCloseable {
  private final FakeLastfm server;
  private final Faults<LastfmRequest> faults = new Faults<>();
  private volatile int largestPage = Integer.MAX_VALUE;
  private volatile boolean endsIncluded = true;
  private volatile boolean ignoresRanges;

  /**
   * Starts a server with one user.
   *
   * @param plays the user's dated plays, in any order
   */
  public TestLastfm(String user, List<Scrobble> plays) {
    server = FakeLastfm.start(user, plays, this::answer);
  }

  /** Returns the address for LASTFM_API_URL. */
  public URI address() {
    return server.address();
  }

  /** Adds plays. */
  public void add(Scrobble... plays) {
    server.add(plays);
  }

  /** Removes plays, as if deleted on the site. */
  public void remove(Scrobble... plays) {
    List<Scrobble> removed = Arrays.asList(plays);
    server.change(
        before ->
            before.plays(before.plays().stream().filter(play -> !removed.contains(play)).toList()));
  }

  /** Sets the tracks that have a play without a time, one each. */
  public void undated(List<LastfmTrack> tracks) {
    server.undated(tracks);
  }

  /** Sets the loved tracks. */
  public void loved(List<LovedTrack> tracks) {
    server.loved(tracks);
  }

  /** Returns the loved tracks, latest loved first. */
  public List<LovedTrack> loved() {
    return server.loved();
  }

  /** Sets the track that is playing now; {@code null} for none. */
  public void playingNow(LastfmTrack track) {
    server.playingNow(track);
  }

  /** Sets the most plays on a page, whatever is asked for. */
  public void largestPage(int plays) {
    largestPage = plays;
  }

  /**
   * Sets whether {@code from} and {@code to} include their own second, which differs at Last.fm.
   */
  public void endsIncluded(boolean included) {
    endsIncluded = included;
  }

  /** Sets whether {@code from} and {@code to} are ignored, as by some other servers. */
  public void ignoresRanges(boolean ignored) {
    ignoresRanges = ignored;
  }

  /** Adds a fault; faults apply in the order added. */
  public void fault(BiFunction<LastfmRequest, HistoryReply, HistoryReply> fault) {
    faults.add(fault);
  }

  /** Removes all faults. */
  public void clearFaults() {
    faults.clear();
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

  private HistoryReply answer(LastfmRequest request, Function<LastfmRequest, HistoryReply> work) {
    return faults.apply(request, work.apply(asTaken(request)));
  }

  /** Returns a request as a server of these habits takes it. */
  private LastfmRequest asTaken(LastfmRequest request) {
    Map<String, String> taken = new HashMap<>(request.parameters());
    if (request.limit() > largestPage) {
      taken.put("limit", Integer.toString(largestPage));
    }
    if (ignoresRanges) {
      taken.remove("from");
      taken.remove("to");
    } else if (!endsIncluded) {
      request.from().ifPresent(second -> taken.put("from", Long.toString(second + 1)));
      request.to().ifPresent(second -> taken.put("to", Long.toString(second - 1)));
    }
    return new LastfmRequest(request.number(), taken, request.posted(), request.userAgent());
  }
}
