package navisync.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import navisync.ExitCode;
import navisync.Failure;
import navisync.model.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeArgumentTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2023-11-14T22:13:20Z");

  static Stream<Arguments> times() {
    return Stream.of(
        Arguments.of("2021-05-01", null, "2021-04-30T22:00:00Z", "2023-11-15T22:13:20Z"),
        Arguments.of(null, "2021-05-01", "2002-01-01T00:00:00Z", "2021-05-01T21:59:59Z"),
        Arguments.of("2021-05-01", "2021-05-01", "2021-04-30T22:00:00Z", "2021-05-01T21:59:59Z"),
        Arguments.of(" 2021-05-01 ", null, "2021-04-30T22:00:00Z", "2023-11-15T22:13:20Z"),
        Arguments.of("20210501", "20210501", "2021-04-30T22:00:00Z", "2021-05-01T21:59:59Z"),
        Arguments.of("1600000000", "1600000000", "2020-09-13T12:26:40Z", "2020-09-13T12:26:40Z"),
        Arguments.of("1600000000", "2020-09-14", "2020-09-13T12:26:40Z", "2020-09-14T21:59:59Z"));
  }

  @ParameterizedTest(name = "--from={0} --to={1} in Berlin")
  @MethodSource("times")
  void datesAreLocalAndToIsIncluded(String from, String to, String first, String last) {
    assertEquals(
        new TimeRange(Instant.parse(first).getEpochSecond(), Instant.parse(last).getEpochSecond()),
        TimeArgument.range(from, to, BERLIN, NOW));
  }

  @Test
  void theDayTheClocksChangeHas23Hours() {
    assertEquals(23 * 3600, TimeArgument.range("2021-03-28", "2021-03-28", BERLIN, NOW).seconds());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2021",
        "202105",
        "2021-5-1",
        "01.05.2021",
        "2021-02-30",
        "20210230",
        "+12021-05-01",
        "-1600000000",
        "160000000",
        "1600000000000",
        "99999999999999999999"
      })
  void whatIsNeitherADateNorSecondsIsRefused(String text) {
    Failure failure =
        assertThrows(Failure.class, () -> TimeArgument.range(text, null, BERLIN, NOW));

    assertEquals(
        "--from "
            + text
            + " is neither a date nor a time. Write a date like 2024-05-31, or a Unix time in"
            + " seconds.",
        failure.getMessage());
    assertEquals(ExitCode.USAGE, failure.exitCode());
  }

  @ParameterizedTest(name = "--from={0} --to={1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2021-05-02 | 2021-05-01 | --to 2021-05-01 is before --from 2021-05-02: there is no time"
            + " between them.",
        "2099-01-01 | - | --from 2099-01-01 is in the future: there are no plays to fetch yet.",
        "2099-01-01 | 2098-01-01 | --from 2099-01-01 is in the future: there are no plays to fetch"
            + " yet.",
        "4000000000 | - | --from 4000000000 is in the future: there are no plays to fetch yet.",
        "- | 2001-12-30 | --to 2001-12-30 is before 2002: there are no plays from that time.",
        "1990-01-01 | 1995-01-01 | --to 1995-01-01 is before 2002: there are no plays from that"
            + " time."
      })
  void aTimeWithoutPlaysIsRefusedByTheOptionThatMakesItSo(String from, String to, String sentence) {
    Failure failure = assertThrows(Failure.class, () -> TimeArgument.range(from, to, BERLIN, NOW));

    assertEquals(sentence, failure.getMessage());
    assertEquals(ExitCode.USAGE, failure.exitCode());
  }
}
