package navisync.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import navisync.io.Unavailable.Kind;
import navisync.source.lastfm.FakeTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetryTest {
  private static final Retry THREE = new Retry(3, Duration.ofSeconds(1), Duration.ofSeconds(30));
  private static final Retry LATER = new Retry(5, Duration.ofSeconds(10), Duration.ofSeconds(15));

  private final FakeTime time = new FakeTime(1_700_000_000);

  @Test
  @DisplayName("The pauses grow until an answer comes")
  void answered() throws Exception {
    assertEquals("page", THREE.call(time, answers(failure(), failure(), failure(), null)));
    assertEquals(seconds(1, 2, 4), time.pauses());
  }

  @Test
  @DisplayName("The pauses grow up to the longest")
  void longest() throws Exception {
    assertEquals("page", LATER.call(time, answers(failure(), failure(), failure(), null)));
    assertEquals(seconds(10, 15, 15), time.pauses());
  }

  @Test
  @DisplayName("After the last retry its failure is thrown")
  void givenUp() {
    Unavailable last = failure();

    assertSame(
        last,
        assertThrows(
            Unavailable.class,
            () -> THREE.call(time, answers(failure(), failure(), failure(), last))));
    assertEquals(seconds(1, 2, 4), time.pauses());
  }

  @Test
  @DisplayName("Retry-After replaces a pause, up to 15 minutes")
  void retryAfter() throws Exception {
    assertEquals("page", THREE.call(time, answers(failure(), busy(900), failure(), null)));
    assertEquals(seconds(1, 900, 2), time.pauses());
  }

  @Test
  @DisplayName("A longer Retry-After is not waited for")
  void tooLong() {
    assertThrows(Unavailable.class, () -> THREE.call(time, answers(busy(901), null)));
    assertEquals(List.of(), time.pauses());
  }

  @Test
  @DisplayName("Each kind of failure has its own retries, and one kind may have none")
  void kinds() throws Exception {
    assertEquals(
        "page", Retry.call(time, RetryTest::rule, answers(failure(), busy(), failure(), null)));
    assertEquals(seconds(1, 10, 2), time.pauses());

    Unavailable unreached = new Unavailable(Kind.NOT_REACHED, "nothing answers", (Throwable) null);
    assertThrows(
        Unavailable.class, () -> Retry.call(time, RetryTest::rule, answers(unreached, null)));
    assertEquals(3, time.pauses().size());
  }

  @Test
  @DisplayName("An interruption ends it at once")
  void interrupted() {
    Timekeeper stopped =
        new Timekeeper() {
          @Override
          public java.time.Instant now() {
            return time.now();
          }

          @Override
          public void pause(Duration length) throws InterruptedException {
            throw new InterruptedException();
          }
        };
    Deque<Optional<Unavailable>> left = new ArrayDeque<>(List.of(Optional.of(failure())));

    assertThrows(
        InterruptedException.class,
        () ->
            THREE.call(
                stopped,
                () -> {
                  throw left.remove().orElseThrow();
                }));
    assertEquals(0, left.size());
  }

  private static Optional<Retry> rule(Unavailable failure) {
    return switch (failure.kind()) {
      case NOT_REACHED -> Optional.empty();
      case RATE_LIMITED -> Optional.of(LATER);
      case FAILED -> Optional.of(THREE);
    };
  }

  /** Fails in this way, and answers where there is no failure. */
  private static Retry.Request<String> answers(Unavailable... failures) {
    Deque<Optional<Unavailable>> left =
        new ArrayDeque<>(Arrays.stream(failures).map(Optional::ofNullable).toList());
    return () -> {
      Optional<Unavailable> next = left.remove();
      if (next.isPresent()) {
        throw next.get();
      }
      return "page";
    };
  }

  private static Unavailable failure() {
    return new Unavailable(Kind.FAILED, "the connection broke", (Throwable) null);
  }

  private static Unavailable busy() {
    return new Unavailable(Kind.RATE_LIMITED, "too many requests", Optional.empty());
  }

  private static Unavailable busy(long seconds) {
    return new Unavailable(Kind.FAILED, "busy", Optional.of(Duration.ofSeconds(seconds)));
  }

  private static List<Duration> seconds(long... seconds) {
    return Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
  }
}
