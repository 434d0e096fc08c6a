package navisync.source.lastfm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import navisync.io.Unavailable;
import navisync.source.PlaysQuery;
import navisync.source.RetryBudget;
import navisync.support.EndlessServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EndlessLastfmAnswerTest {
  @Test
  @DisplayName("A body without end is cut off at 16 MB, asked for once more, and said")
  void tooLarge() {
    try (EndlessServer server = EndlessServer.flooding()) {
      assertEquals(
          "127.0.0.1 sent an answer of more than 16 MB", failure(server, Duration.ofSeconds(60)));
      assertEquals(2, server.requests());
    }
  }

  @Test
  @DisplayName("A body that trickles without end is given up in time")
  void tooSlow() {
    try (EndlessServer server = EndlessServer.trickling()) {
      assertEquals(
          "127.0.0.1 cannot be reached: no answer within 1 seconds",
          failure(server, Duration.ofSeconds(1)));
    }
  }

  private static String failure(EndlessServer server, Duration timeout) {
    LastfmAccess access = new LastfmAccess(server.address(), "ann", "key");
    LastfmClient client = new LastfmClient(access, "1", new FakeTime(1_700_000_000), timeout);
    return assertThrows(
            Unavailable.class, () -> client.plays(PlaysQuery.wholeList(1, 50), RetryBudget.SHORT))
        .getMessage();
  }
}
