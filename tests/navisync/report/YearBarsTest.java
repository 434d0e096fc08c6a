package navisync.report;

import static navisync.report.SampleRun.matchedTo;
import static navisync.report.SampleRun.played;
import static navisync.report.SampleRun.track;
import static navisync.report.SampleRun.undated;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import navisync.plan.PlayMatch;
import org.junit.jupiter.api.Test;

class YearBarsTest {
  private static final PlayMatch FOUND =
      matchedTo(
          played(
              "Dunmarrow",
              "Ash Ferry",
              "Kites",
              second("2019-06-01T12:00:00Z"),
              second("2020-12-31T23:30:00Z"),
              second("2020-12-31T23:40:00Z")),
          track("1", "Dunmarrow", "Ash Ferry", "Kites"));
  private static final PlayMatch MISSING =
      played("Mirrow", "Lost", "", second("2020-02-02T12:00:00Z"), second("2020-02-03T12:00:00Z"));

  private static long second(String time) {
    return Instant.parse(time).getEpochSecond();
  }

  @Test
  void theYearWithTheMostPlaysFillsTheLineAndPlaysWithoutADateAreLeftOut() {
    assertEquals(
        List.of(
            new YearBars.Year(2019, "1", "1", "0", 25, 0),
            new YearBars.Year(2020, "4", "2", "2", 50, 50)),
        YearBars.of(List.of(FOUND, MISSING, undated("Mirrow", "Old", "", 7)), ZoneOffset.UTC));
  }

  @Test
  void aYearEndsWhereThePersonLives() {
    assertEquals(
        List.of(2019, 2020, 2021),
        YearBars.of(List.of(FOUND, MISSING), ZoneId.of("Asia/Kolkata")).stream()
            .map(YearBars.Year::year)
            .toList());
  }

  @Test
  void noPlaysNoYears() {
    assertEquals(List.of(), YearBars.of(List.of(), ZoneOffset.UTC));
  }
}
