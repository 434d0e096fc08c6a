package navisync.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayDateTest {
  @Test
  void writesSecondsInTheServersOwnFormWithoutFractions() {
    assertEquals("2025-07-29 07:12:32+00:00", PlayDate.text(1_753_773_152));
  }

  @ParameterizedTest
  @CsvSource({
    "2010-01-03 02:40:00+00:00, 2010-01-03T02:40:00Z",
    "2010-01-03 02:40:00.5+00:00, 2010-01-03T02:40:00.500Z",
    "2026-11-25 23:21:14.968323844+00:00, 2026-11-25T23:21:14.968323844Z",
    "2010-01-03T02:40:00Z, 2010-01-03T02:40:00Z",
    "2010-01-03 02:40:00Z, 2010-01-03T02:40:00Z",
    "2010-01-03 02:40:00, 2010-01-03T02:40:00Z",
    "2010-01-03 04:40:00+02:00, 2010-01-03T02:40:00Z",
    "1969-12-31 23:59:59+00:00, 1969-12-31T23:59:59Z",
    "2024-02-29 23:59:59+00:00, 2024-02-29T23:59:59Z",
    "2010-01-31 00:00:00+00:00, 2010-01-31T00:00:00Z",
    "2024-02-29 23:59:59.000000001+00:00, 2024-02-29T23:59:59.000000001Z",
    "2010-12-31 23:59:59.12+00:00, 2010-12-31T23:59:59.120Z"
  })
  void readsTheFormsOfOlderServersToo(String text, Instant instant) {
    assertEquals(Optional.of(instant), PlayDate.instant(text));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "2010-13-03 02:40:00+00:00",
        "2010-01-03 02:60:00+00:00",
        "2010-01-03 02:40:00.1234567891+00:00",
        "2010-01-03 02:40:00.x+00:00"
      })
  void isEmptyForWhatIsNoTime(String text) {
    assertEquals(Optional.empty(), PlayDate.instant(text));
  }
}
