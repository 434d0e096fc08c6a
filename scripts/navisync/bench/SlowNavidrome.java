package navisync.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import navisync.fake.navidrome.FakeNavidrome;
import navisync.fake.navidrome.NavidromeReply;
import navisync.fake.navidrome.NavidromeRequest;

/**
 * A Navidrome in this process that takes as long as a real one on two cores: 2 ms for each play,
 * and 2 to 2.5 seconds to list 20,000 tracks.
 */
public final class SlowNavidrome implements AutoCloseable {
  private static final String SCROBBLE = "scrobble";
  private static final long EACH_PLAY = 2;
  private static final int BYTES_A_MILLISECOND = 4_500;

  private final FakeNavidrome server;
  private final AtomicLong firstPlay = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong lastPlay = new AtomicLong();

  /** Starts it with the library of an account. */
  public SlowNavidrome(LargeAccount account) {
    server = account.serve(this::timed);
  }

  private NavidromeReply timed(
      NavidromeRequest request, Function<NavidromeRequest, NavidromeReply> work) {
    boolean plays = request.name().equals(SCROBBLE);
    if (plays) {
      firstPlay.accumulateAndGet(System.nanoTime(), Math::min);
    }
    pause(plays ? request.values("id").size() * EACH_PLAY : 0);
    NavidromeReply reply = work.apply(request);
    pause(reply.body().length / BYTES_A_MILLISECOND);
    if (plays) {
      lastPlay.accumulateAndGet(System.nanoTime(), Math::max);
    }
    return reply;
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the address. */
  public URI address() {
    return server.address();
  }

  /** Returns the seconds between the first batch of plays and the answer to the last. */
  public double secondsOfSending() {
    return (lastPlay.get() - firstPlay.get()) / 1e9;
  }

  /** Returns the batches of plays as they came. */
  public List<NavidromeRequest> batches() {
    return server.requests(SCROBBLE);
  }

  /** Sends batches that another server got, one after the other, and returns how long that took. */
  public double secondsToSend(List<NavidromeRequest> batches) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    long start = System.nanoTime();
    for (NavidromeRequest batch : batches) {
      URI address = URI.create(server.address() + batch.path());
      client.send(
          HttpRequest.newBuilder(address)
              .header("Content-Type", batch.header("Content-Type"))
              .POST(BodyPublishers.ofString(batch.body()))
              .build(),
          BodyHandlers.ofString());
    }
    return (System.nanoTime() - start) / 1e9;
  }

  @Override
  public void close() {
    server.close();
  }
}
