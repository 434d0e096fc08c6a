package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/rules.md, "Play history", as a whole plan shows it. */
class TrackHistoryTest {

  @Test
  @DisplayName("A rise of n adds n rows: the newest beyond last-played, then the oldest")
  void riseAddsRows() {
    Scene scene =
        new Scene().track("Ash Ferry", 2, 3).history("Ash Ferry").played("Ash Ferry", days(5));
    assertEquals(
        "Ash Ferry: 2 -> 5, played 2020-01-03 -> 2020-01-05,"
            + " history + 2020-01-01 2020-01-04 2020-01-05",
        scene.run());
  }

  @Test
  @DisplayName("Plays in the history already, up to the tolerance apart, get no second row")
  void notTwiceInTheHistory() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 2, 5)
            .history("Ash Ferry", day(1) + 40, day(5) - 300)
            .played("Ash Ferry", days(5));
    assertEquals("Ash Ferry: 2 -> 5, history + 2020-01-02 2020-01-03 2020-01-04", scene.run());
  }

  @Test
  @DisplayName("A rise with fewer dated plays than its size adds only those")
  void fewerPlaysThanTheRise() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 0, 4)
            .history("Ash Ferry", day(1), day(2))
            .played("Ash Ferry", days(4))
            .undated("Ash Ferry", 2);
    assertEquals("Ash Ferry: 0 -> 6, history + 2020-01-03 2020-01-04", scene.run());
  }

  @Test
  @DisplayName("The history never changes the target count: more rows than Last.fm knows")
  void moreRowsThanPlays() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 2, 9)
            .history("Ash Ferry", days(9))
            .played("Ash Ferry", days(4));
    assertEquals("Ash Ferry: 2 -> 4", scene.run());
  }

  @Test
  @DisplayName("The history never changes the target count: an equal count with an empty history")
  void equalCountEmptyHistory() {
    Scene scene =
        new Scene().track("Ash Ferry", 4, 4).history("Ash Ferry").played("Ash Ferry", days(4));
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Lowering a count removes no row")
  void loweringKeepsRows() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.LASTFM)
            .track("Ash Ferry", 9, 9)
            .history("Ash Ferry", days(9))
            .played("Ash Ferry", days(4));
    assertEquals("Ash Ferry: 9 -> 4", scene.run());
  }

  @Test
  @DisplayName("A server without a history gets no rows")
  void noHistory() {
    Scene scene = new Scene().track("Ash Ferry").played("Ash Ferry", days(2));
    assertEquals("Ash Ferry: 0 -> 2, played never -> 2020-01-02", scene.run());
  }

  @Test
  @DisplayName("Where last-played cannot be read, the newest plays get the rows and the text stays")
  void unreadableLastPlayed() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 1, "yesterday")
            .history("Ash Ferry")
            .played("Ash Ferry", days(3));
    assertEquals("Ash Ferry: 1 -> 3, history + 2020-01-02 2020-01-03", scene.run());
  }
}
