package navisync.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import navisync.navidrome.db.OtherProcess;
import navisync.source.lastfm.FakeTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In a process of its own: the clients of this one are others' too. */
class WebClientEndTest {
  @Test
  @DisplayName("At the end no thread of a client listens, for which the JVM would wait")
  void endAll() throws IOException {
    assertEquals(0, OtherProcess.start(TwoClients.class, List.of()).status());
  }

  /** Makes two clients and ends them; its status is how many threads it expected otherwise. */
  static final class TwoClients {
    private TwoClients() {}

    public static void main(String[] arguments) throws InterruptedException {
      client();
      client();
      List<Thread> listening =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().startsWith("HttpClient"))
              .toList();

      WebClient.endAll();

      int alive = 0;
      for (Thread thread : listening) {
        thread.join(10_000);
        alive += thread.isAlive() ? 1 : 0;
      }
      System.exit(listening.size() == 2 ? alive : 3);
    }

    private static WebClient client() {
      Duration limit = Duration.ofSeconds(10);
      return new WebClient(
          "NaviSync/1", new WebClient.Limits(limit, limit, limit, 1), new FakeTime(1_700_000_000));
    }
  }
}
