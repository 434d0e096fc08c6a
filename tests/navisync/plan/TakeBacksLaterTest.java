package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/rules.md, "Changed matches": with history rows, and after the count has moved. */
class TakeBacksLaterTest {
  /** Tin Sky's four plays went to the live recording first, and match Tin Sky itself now. */
  private static Scene corrected(int liveCount) {
    Scene scene =
        new Scene()
            .track("Tin Sky")
            .track("Tin Sky (Live)", liveCount, 1)
            .played("Tin Sky", days(4))
            .matches("Tin Sky", "Tin Sky (Live)");
    scene.run();
    return scene.matches("Tin Sky", "Tin Sky");
  }

  @Test
  @DisplayName("The history rows written for those plays are removed too, the user's own stay")
  void withHistoryRows() {
    Scene scene =
        new Scene()
            .track("Tin Sky")
            .track("Tin Sky (Live)", 1, 2)
            .history("Tin Sky (Live)", day(2))
            .played("Tin Sky", days(4))
            .matches("Tin Sky", "Tin Sky (Live)");
    assertEquals(
        "Tin Sky (Live): 1 -> 4, played 2020-01-02 -> 2020-01-04,"
            + " history + 2020-01-01 2020-01-03 2020-01-04",
        scene.run());
    scene.matches("Tin Sky", "Tin Sky").takeBack(true);
    assertEquals(
        """
        Tin Sky: 0 -> 4, played never -> 2020-01-04, history + 2020-01-01 2020-01-02 2020-01-03 2020-01-04
        Tin Sky (Live): 4 -> 1, history - 2020-01-01 2020-01-03 2020-01-04\
        """,
        scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Rows that are gone already, or are not of those plays, are not removed")
  void rowsThatAreGone() {
    Scene scene =
        new Scene()
            .track("Tin Sky (Live)")
            .history("Tin Sky (Live)")
            .played("Tin Sky (Live)", day(9))
            .played("Tin Sky", days(2))
            .matches("Tin Sky", "Tin Sky (Live)");
    scene.run();
    scene.history("Tin Sky (Live)", day(2), day(9)).matches("Tin Sky").takeBack(true);
    assertEquals("Tin Sky (Live): 3 -> 1, history - 2020-01-02", scene.run());
  }

  @Test
  @DisplayName("A new play close to a removed row is not mistaken for that row's play")
  void playNearARowThatGoes() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.INCREMENT)
            .track("Tin Sky")
            .track("Tin Sky (Live)")
            .history("Tin Sky (Live)")
            .played("Tin Sky", day(3))
            .played("Tin Sky (Live)", day(1))
            .matches("Tin Sky", "Tin Sky (Live)");
    scene.run();
    scene.matches("Tin Sky", "Tin Sky").played("Tin Sky (Live)", day(3) + 60).takeBack(true);
    assertEquals(
        """
        Tin Sky: 0 -> 1, played never -> 2020-01-03, history + 2020-01-03
        Tin Sky (Live): played 2020-01-03 -> 2020-01-03 00:01:00+00:00,\
         history + 2020-01-03 00:01:00+00:00, history - 2020-01-03\
        """,
        scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("What a restored backup removed already is not taken back again")
  void afterARestoredBackup() {
    Scene scene = corrected(3).takeBack(true);
    scene.library.set("Tin Sky (Live)", 3, null);
    assertEquals("Tin Sky: 0 -> 4, played never -> 2020-01-04", scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Of a fall that is greater than what was added, the rest is still known")
  void afterAGreaterFall() {
    Scene scene =
        new Scene()
            .track("Tin Sky (Live)", 8, 1)
            .played("Tin Sky", days(9))
            .played("Tin Sky (Live)", day(1))
            .matches("Tin Sky", "Tin Sky (Live)");
    scene.run();
    scene.library.set("Tin Sky (Live)", 6, "2020-01-09 00:00:00+00:00");
    scene.matches("Tin Sky").takeBack(true);
    assertEquals("conflict: Tin Sky (Live) has 6, Last.fm 1", scene.run());
    assertEquals(
        "fallen: Tin Sky (Live) has 6, was left at 8",
        scene.policy(ConflictPolicy.INCREMENT).run());
  }

  @Test
  @DisplayName(
      "Policy increment takes nothing back from a count that fell until you say what it is")
  void incrementAfterARestoredBackup() {
    Scene scene = corrected(3).policy(ConflictPolicy.INCREMENT).takeBack(true);
    scene.library.set("Tin Sky (Live)", 3, null);
    assertEquals(
        """
        Tin Sky: 0 -> 4, played never -> 2020-01-04
        fallen: Tin Sky (Live) has 3, was left at 4\
        """,
        scene.planned());
    assertEquals("Tin Sky: 0 -> 4, played never -> 2020-01-04", scene.setLedgerBack(true).run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("A restored backup, a track that stays and one that moved: the fall counts once")
  void afterARestoredBackupWithOtherMatches() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.INCREMENT)
            .track("Tin Sky (Live)", 10, 1)
            .played("Tin Sky (Live)", days(5))
            .played("Tin Sky", day(8), day(9), day(10))
            .matches("Tin Sky", "Tin Sky (Live)");
    assertEquals("Tin Sky (Live): 10 -> 18, played 2020-01-01 -> 2020-01-10", scene.run());
    scene.library.set("Tin Sky (Live)", 13, "2020-01-10 00:00:00+00:00");
    scene.matches("Tin Sky").takeBack(true);
    assertEquals("fallen: Tin Sky (Live) has 13, was left at 18", scene.run());
    assertEquals("Tin Sky (Live): 13 -> 15", scene.setLedgerBack(true).run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("What policy lastfm has lowered already is not taken back")
  void loweredAway() {
    Scene scene = twoMatches();
    scene.matches("Tin Sky").policy(ConflictPolicy.LASTFM);
    assertEquals("Tin Sky (Live): 6 -> 2", scene.run());
    scene.policy(ConflictPolicy.INCREMENT).takeBack(true);
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("A raise to Last.fm's count of the tracks that stay leaves nothing to take back")
  void overtaken() {
    Scene scene = twoMatches();
    scene.matches("Tin Sky").played("Tin Sky (Live)", days(5)).complete(false);
    assertEquals("Tin Sky (Live): 6 -> 7", scene.run());
    scene.policy(ConflictPolicy.INCREMENT).takeBack(true).complete(true);
    assertEquals("", scene.run());
  }

  /** Two plays that stay and four that match elsewhere later. */
  private static Scene twoMatches() {
    Scene scene =
        new Scene()
            .track("Tin Sky (Live)")
            .played("Tin Sky (Live)", day(8), day(9))
            .played("Tin Sky", days(4))
            .matches("Tin Sky", "Tin Sky (Live)");
    assertEquals("Tin Sky (Live): 0 -> 6, played never -> 2020-01-09", scene.run());
    return scene;
  }
}
