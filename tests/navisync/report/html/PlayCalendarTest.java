package navisync.report.html;

import static navisync.report.html.SampleReport.second;
import static navisync.report.html.SampleReport.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import navisync.model.LibraryTrack;
import navisync.report.html.PlayCalendar.Year;
import org.junit.jupiter.api.Test;

class PlayCalendarTest {
  private static final LibraryTrack FERRY = track("1", "Dunmarrow", "Ash Ferry", "Kites");

  private static final SampleReport PLAYS =
      new SampleReport()
          .played(
              "Dunmarrow",
              "Ash Ferry",
              "Kites",
              List.of(FERRY),
              second("2019-06-01T12:00:00Z"),
              second("2021-12-31T23:30:00Z"),
              second("2021-12-31T23:40:00Z"))
          .missing(
              "Mirrow", "Lost", "", second("2021-02-02T12:00:00Z"), second("2021-12-03T12:00:00Z"));

  private static List<Year> years(String zone) {
    return PlayCalendar.of(PLAYS.run().matched().plays(), ZoneId.of(zone)).years();
  }

  private static String months(Year year) {
    return year.months().stream()
        .map(month -> month.plays() + ":" + month.shade())
        .collect(Collectors.joining(" "));
  }

  @Test
  void theMonthWithTheMostPlaysIsTheDarkestAndOneWithoutPlaysHasNoShade() {
    assertEquals("0:0 1:1 0:0 0:0 0:0 0:0 0:0 0:0 0:0 0:0 0:0 3:4", months(years("UTC").get(2)));
  }

  @Test
  void theYearWithTheMostPlaysFillsTheLineAndAYearWithoutPlaysIsNotLeftOut() {
    assertEquals(
        List.of("2019 1 1 0 25.0 0.0", "2020 0 0 0 0.0 0.0", "2021 4 2 2 50.0 50.0"),
        years("UTC").stream()
            .map(
                year ->
                    "%d %s %s %s %s %s"
                        .formatted(
                            year.year(),
                            year.plays(),
                            year.found(),
                            year.missing(),
                            year.foundPercent(),
                            year.missingPercent()))
            .toList());
  }

  @Test
  void aYearEndsWhereThePersonLives() {
    assertEquals(
        List.of(2019, 2020, 2021, 2022), years("Asia/Kolkata").stream().map(Year::year).toList());
  }

  @Test
  void noPlaysNoYears() {
    assertEquals(List.of(), PlayCalendar.of(List.of(), ZoneOffset.UTC).years());
  }
}
