package navisync.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2023-11-14T22:13:20Z");

  @ParameterizedTest(name = "Retry-After: {0} is {1} seconds")
  @CsvSource({
    "7, 7",
    "' 120 ', 120",
    "0, 0",
    "'Tue, 14 Nov 2023 22:14:20 GMT', 60",
    "'Tue, 14 Nov 2023 22:13:00 GMT', 0"
  })
  void read(String header, long seconds) {
    assertEquals(Optional.of(Duration.ofSeconds(seconds)), RetryAfter.read(header, NOW));
  }

  @ParameterizedTest(name = "Retry-After: {0} says nothing")
  @CsvSource({"soon", "-5", "''", "99999999999999999999"})
  void unreadable(String header) {
    assertEquals(Optional.empty(), RetryAfter.read(header, NOW));
  }
}
