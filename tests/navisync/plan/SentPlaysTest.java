package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/rules.md as it applies where plays are sent over the API. */
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
  @DisplayName("Album and artist totals are left to the server")
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

  @Test
  @DisplayName("Plays without a date that database mode counted are part of the count")
  void undatedCountedByDatabaseMode() {
    Scene scene = new Scene().track("Ash Ferry").played("Ash Ferry", days(3));
    assertEquals(
        "Ash Ferry: 0 -> 4, played never -> 2020-01-03", scene.undated("Ash Ferry", 1).run());
    assertEquals("", scene.overApi().run());
    assertEquals(
        "Ash Ferry: 4 -> 5, played 2020-01-03 -> 2020-01-04, history + 2020-01-04",
        scene.played("Ash Ferry", day(4)).run());
    assertEquals("not sent: Ash Ferry, 1 undated", scene.undated("Ash Ferry", 2).run());
  }

  @Test
  @DisplayName("Plays without a date that a restored backup lost are not waited for")
  void undatedLostWithABackup() {
    Scene scene = new Scene().track("Ash Ferry").played("Ash Ferry", days(2));
    scene.undated("Ash Ferry", 1).run();
    scene.library.set("Ash Ferry", 0, null);
    assertEquals(
        """
        Ash Ferry: 0 -> 2, played never -> 2020-01-02, history + 2020-01-01 2020-01-02
        not sent: Ash Ferry, 1 undated\
        """,
        scene.overApi().run());
    assertEquals("not sent: Ash Ferry, 1 undated", scene.run());
  }
}
