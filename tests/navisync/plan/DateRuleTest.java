package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A case that people have met: "Last-played goes backwards", and the forms of docs/rules.md,
 * "Navidrome's database".
 */
class DateRuleTest {
  private static final long[] NONE = {};
  private static final long LATEST = 1_600_000_000; // 2020-09-13 12:26:40 UTC

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      nullValues = "never",
      value = {
        "never                                  , 2020-09-13 12:26:40+00:00",
        "''                                     , 2020-09-13 12:26:40+00:00",
        "2020-09-13 12:26:39+00:00              , 2020-09-13 12:26:40+00:00",
        "2020-09-13 12:26:40+00:00              , 2020-09-13 12:26:40+00:00",
        "2020-09-13 12:26:41+00:00              , 2020-09-13 12:26:41+00:00",
        "2020-09-13 12:26:39.999+00:00          , 2020-09-13 12:26:40+00:00",
        "2020-09-13 12:26:40.001+00:00          , 2020-09-13 12:26:40.001+00:00",
        "2020-09-13T12:26:41Z                   , 2020-09-13T12:26:41Z",
        "2020-09-13T12:26:39Z                   , 2020-09-13 12:26:40+00:00",
        "2020-09-13 12:26:41Z                   , 2020-09-13 12:26:41Z",
        "2020-09-13T12:26:40.5+00:00            , 2020-09-13T12:26:40.5+00:00",
        "2020-09-13 14:26:41+02:00              , 2020-09-13 14:26:41+02:00",
        "2020-09-13 14:26:39+02:00              , 2020-09-13 12:26:40+00:00",
        "2020-09-13 12:26:41                    , 2020-09-13 12:26:41",
        "yesterday                              , yesterday",
        "1600000001                             , 1600000001",
      })
  @DisplayName("Last-played never goes back, in any date format; unreadable text stays as it is")
  void neverBackwards(String before, String after) {
    assertEquals(after, DateRule.after(before, new long[] {100, 200, LATEST}, true, 300));
  }

  @Test
  @DisplayName("Case \"Last-played goes backwards\": plays at 300, 200 and 100 leave 400")
  void fourHundredStays() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 1, "1970-01-01 00:06:40+00:00")
            .played("Ash Ferry", 300, 200, 100);
    assertEquals("Ash Ferry: 1 -> 3", scene.run());
  }

  @ParameterizedTest(name = "{0} s later, raised {1}: moves {2}")
  @CsvSource({
    "300, false, false",
    "301, false, true",
    "1,   true,  true",
    "0,   true,  false",
    "-1,  true,  false",
  })
  @DisplayName("A count that stays: within the tolerance the latest play is the one already dated")
  void tolerance(long later, boolean raised, boolean moves) {
    String before = "2020-09-13 12:26:40+00:00";
    String after = DateRule.after(before, new long[] {LATEST + later}, raised, 300);
    assertEquals(moves, !after.equals(before));
  }

  @Test
  @DisplayName("Without a dated play the date stays")
  void noDatedPlay() {
    assertEquals(
        "2020-01-01 00:00:00+00:00", DateRule.after("2020-01-01 00:00:00+00:00", NONE, true, 300));
    assertEquals(null, DateRule.after(null, NONE, true, 300));
  }

  @Test
  @DisplayName("An equal count with an older date gets the latest play's date")
  void equalCountOlderDate() {
    Scene scene = new Scene().track("Ash Ferry", 5, 3).played("Ash Ferry", days(5));
    assertEquals("Ash Ferry: played 2020-01-03 -> 2020-01-05", scene.run());
  }

  @Test
  @DisplayName("A lowered count keeps its later date")
  void loweredKeepsLaterDate() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.LASTFM)
            .track("Ash Ferry", 9, 20)
            .played("Ash Ferry", day(5));
    assertEquals("Ash Ferry: 9 -> 1", scene.run());
  }

  @Test
  @DisplayName("A date is written in the server's format: blank, whole seconds, +00:00")
  void writtenForm() {
    Scene scene = new Scene().track("Ash Ferry").played("Ash Ferry", LATEST);
    assertEquals("Ash Ferry: 0 -> 1, played never -> 2020-09-13 12:26:40+00:00", scene.run());
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      nullValues = "never",
      value = {
        "never                     , never                     , never",
        "never                     , 2020-01-01 00:00:00+00:00 , 2020-01-01 00:00:00+00:00",
        "2020-01-01 00:00:00+00:00 , never                     , 2020-01-01 00:00:00+00:00",
        "2020-01-01T00:00:01Z      , 2020-01-01 00:00:00+00:00 , 2020-01-01T00:00:01Z",
        "2020-01-01T00:00:00Z      , 2020-01-01 00:00:01+00:00 , 2020-01-01 00:00:01+00:00",
        "yesterday                 , 2020-01-01 00:00:00+00:00 , yesterday",
        "2020-01-01 00:00:00+00:00 , yesterday                 , 2020-01-01 00:00:00+00:00",
      })
  @DisplayName("The later of two dates; the first where they cannot be compared")
  void later(String one, String other, String later) {
    assertEquals(later, DateRule.later(one, other));
  }
}
