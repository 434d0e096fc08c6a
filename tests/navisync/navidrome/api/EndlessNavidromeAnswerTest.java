package navisync.navidrome.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import navisync.ExitCode;
import navisync.Failure;
import navisync.io.Secret;
import navisync.navidrome.ApiOptions;
import navisync.navidrome.ApiSettings;
import navisync.navidrome.ServerAddress;
import navisync.source.lastfm.FakeTime;
import navisync.support.EndlessServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EndlessNavidromeAnswerTest {
  @Test
  @DisplayName("A body without end is cut off at 64 MB, and said")
  void tooLarge() {
    try (EndlessServer server = EndlessServer.flooding()) {
      assertEquals(
          "No usable answer from NAVIDROME_URL ADDRESS: it sends an answer of more than 64 MB."
              + " Start Navidrome, or correct the address.",
          sentence(server, Duration.ofSeconds(60)));
    }
  }

  @Test
  @DisplayName("A body that trickles without end is given up in time")
  void tooSlow() {
    try (EndlessServer server = EndlessServer.trickling()) {
      assertEquals(
          "No usable answer from NAVIDROME_URL ADDRESS: 127.0.0.1 did not answer in time."
              + " Start Navidrome, or correct the address.",
          sentence(server, Duration.ofMillis(200)));
    }
  }

  private static String sentence(EndlessServer server, Duration patience) {
    ServerAddress address = ServerAddress.of(server.address().toString());
    ApiSettings settings =
        new ApiSettings(address, "ann", new Secret("a-word"), ApiOptions.DEFAULT);
    Failure failure =
        assertThrows(
            Failure.class,
            () ->
                NavidromeServer.connect(
                    settings, patience, new FakeTime(1_700_000_000), line -> {}));
    assertEquals(ExitCode.USAGE, failure.exitCode());
    return failure.getMessage().replace(address.toString(), "ADDRESS");
  }
}
