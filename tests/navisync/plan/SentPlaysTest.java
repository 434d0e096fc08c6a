package navisync.plan;

import static navisync.plan.Times.day;
import static navisync.plan.Times.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** counting.md as it applies where plays are sent over the API. */
class SentPlaysTest {

  @Test
  @DisplayName("The plays to send are the newest beyond last-played, then the oldest")
  void playsToSend() {
    Scene scene = new Scene().overApi().track("Ash Ferry", 2, 3).played("Ash Ferry", days(5));
    assertEquals(
        "Ash Ferry: 2 -> 5, played 2020-01-03 -> 2020-01-05,"
            + " history + 2020-01-01 2020-01-04 2020-01-05",
        scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Plays the server's history shows are not sent again, even if the count stays short")
  void historyShowsThem() {
    Scene scene =
        new Scene()
            .overApi()
            .track("Ash Ferry", 2, 4)
            .history("Ash Ferry", day(2), day(3), day(4))
            .played("Ash Ferry", days(4));
    assertEquals("Ash Ferry: 2 -> 3, history + 2020-01-01", scene.run());
  }

  @Test
  @DisplayName("A last-played date moves only with a play that is sent")
  void noDateAlone() {
    Scene scene = new Scene().overApi().track("Ash Ferry", 5, 1).played("Ash Ferry", days(5));
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Album and artist totals are the server's own work")
  void noTotals() {
    Scene scene =
        new Scene()
            .overApi()
            .track("Ash Ferry", 0)
            .credit("Ash Ferry", "Kites", "Dunmarrow")
            .played("Ash Ferry", day(1));
    Plan plan = scene.plan();
    assertEquals(1, plan.tracks().size());
    assertEquals(0, plan.albums().size() + plan.artists().size());
  }
}
