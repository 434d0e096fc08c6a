package navisync.source.lastfm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/rules.md, "Last.fm": about 5 requests a second, averaged over 5 minutes. */
class RequestRateTest {
  private final FakeTime time = new FakeTime(1_700_000_000L);
  private final RequestRate rate = RequestRate.ofLastfm(time);

  @Test
  @DisplayName("300 requests go at once, the next after a quarter of a second each")
  void burst() throws InterruptedException {
    for (int i = 0; i < 302; i++) {
      rate.take();
    }

    assertEquals(List.of(Duration.ofMillis(250), Duration.ofMillis(250)), time.pauses());
  }

  @Test
  @DisplayName("never more than 1,500 in any 5 minutes, however long it goes on")
  void neverMore() throws InterruptedException {
    List<Instant> sent = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      rate.take();
      sent.add(time.now());
    }

    for (int i = 1_500; i < sent.size(); i++) {
      Duration apart = Duration.between(sent.get(i - 1_500), sent.get(i));
      assertTrue(apart.compareTo(Duration.ofMinutes(5)) >= 0, i + ": " + apart);
    }
  }

  @Test
  @DisplayName("an idle while fills the bucket again, but no further than 300")
  void fillsAgain() throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      rate.take();
    }
    time.pass(Duration.ofHours(1));
    for (int i = 0; i < 301; i++) {
      rate.take();
    }

    assertEquals(List.of(Duration.ofMillis(250)), time.pauses());
  }

  @Test
  @DisplayName("after a hold nobody sends for so long, and then no burst follows")
  void hold() throws InterruptedException {
    rate.hold(Duration.ofSeconds(7));
    rate.take();
    rate.take();

    assertEquals(
        List.of(Duration.ofSeconds(7), Duration.ofMillis(250), Duration.ofMillis(250)),
        time.pauses());
  }

  @Test
  @DisplayName("a clock that is set back does not stop the requests")
  void clockSetBack() throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      rate.take();
    }
    time.pass(Duration.ofDays(-1));
    rate.take();

    assertEquals(List.of(Duration.ofMillis(250)), time.pauses());
  }

  @Test
  @DisplayName("another server has no limit, until it says that there are too many requests")
  void otherServer() throws InterruptedException {
    RequestRate other = RequestRate.setByAnswers(time);
    for (int i = 0; i < 2_000; i++) {
      other.take();
      time.pass(Duration.ofMillis(1));
    }
    assertEquals(List.of(), time.pauses());

    other.hold(Duration.ofSeconds(7));
    other.take();

    assertEquals(List.of(Duration.ofSeconds(7), Duration.ofMillis(250)), time.pauses());
  }
}
