package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import navisync.plan.PlanAnswers.Resolution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/rules.md, "Recorded plays": what a run leaves behind for the next one. */
class LedgerTest {

  @ParameterizedTest(name = "under {0}")
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INCREMENT")
  @DisplayName("After a raise all plays are recorded, and what was added is this tool's")
  void afterARaise(ConflictPolicy policy) {
    Scene scene = new Scene().policy(policy).track("Ash Ferry", 3, 3).played("Ash Ferry", days(5));
    assertEquals(
        """
        Ash Ferry for Ash Ferry: none -> 5 (2 added)
        Ash Ferry left: none -> 5 (history 0)\
        """,
        scene.plannedForLedger());
  }

  @Test
  @DisplayName("What Last.fm withdraws is neither recorded nor added any more")
  void afterAWithdrawal() {
    Scene scene = new Scene().track("Ash Ferry").played("Ash Ferry", days(5));
    scene.run();
    scene
        .policy(ConflictPolicy.LASTFM)
        .withdrawn("Ash Ferry", day(4))
        .withdrawn("Ash Ferry", day(5));
    assertEquals(
        """
        Ash Ferry for Ash Ferry: 5 (5 added) -> 3 (3 added)
        Ash Ferry left: 5 (history 0) -> 3 (history 0)\
        """,
        scene.plannedForLedger());
  }

  @Test
  @DisplayName("A rise is credited once among the spellings that may have got it")
  void riseOfTwoSpellings() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 4, 4)
            .played("Ash Ferry", day(1), day(2))
            .played("ASH FERRY", day(3), day(4))
            .matches("ASH FERRY", "Ash Ferry");
    scene.run();
    scene.library.set("Ash Ferry", 2, null);
    assertEquals("Ash Ferry for ASH FERRY: 2 (0 added) -> 2 (2 added)", scene.plannedForLedger());
  }

  @Test
  @DisplayName("After an equal count all plays are recorded, none of them added")
  void afterAnEqualCount() {
    Scene scene = new Scene().track("Ash Ferry", 5, 5).played("Ash Ferry", days(5));
    assertEquals(
        """
        Ash Ferry for Ash Ferry: none -> 5 (0 added)
        Ash Ferry left: none -> 5 (history 0)\
        """,
        scene.plannedForLedger());
  }

  @Test
  @DisplayName("After lastfm lowered a count all plays are recorded")
  void afterLastfm() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.LASTFM)
            .track("Ash Ferry", 12, 7)
            .played("Ash Ferry", days(7));
    assertEquals(
        """
        Ash Ferry for Ash Ferry: none -> 7 (0 added)
        Ash Ferry left: none -> 7 (history 0)\
        """,
        scene.plannedForLedger());
  }

  @Test
  @DisplayName("After ask was answered with Last.fm's count all plays are recorded")
  void afterTakingLastfm() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.ASK)
            .track("Ash Ferry", 12, 7)
            .played("Ash Ferry", days(7))
            .answer("Ash Ferry", Resolution.TAKE_LASTFM);
    assertEquals(
        """
        Ash Ferry for Ash Ferry: none -> 7 (0 added)
        Ash Ferry left: none -> 7 (history 0)\
        """,
        scene.plannedForLedger());
  }

  @ParameterizedTest(name = "under {0}")
  @EnumSource(names = {"ASK", "NAVIDROME", "HIGHER"})
  @DisplayName("After a conflict left alone no more is recorded than before: nothing at first")
  void afterAConflict(ConflictPolicy policy) {
    Scene scene = new Scene().policy(policy).track("Ash Ferry", 12, 7).played("Ash Ferry", days(7));
    assertEquals("Ash Ferry left: none -> 12 (history 0)", scene.plannedForLedger());
  }

  @Test
  @DisplayName("After a conflict left alone no more is recorded than before: what was, stays")
  void afterALaterConflict() {
    Scene scene = new Scene().track("Ash Ferry", 3, 3).played("Ash Ferry", days(5));
    scene.run();
    scene.library.set("Ash Ferry", 20, "2020-01-20 00:00:00+00:00");
    scene.played("Ash Ferry", day(6), day(7));
    assertEquals("conflict: Ash Ferry has 20, Last.fm 7", scene.planned());
    assertEquals("Ash Ferry left: 5 (history 0) -> 20 (history 0)", scene.plannedForLedger());
  }

  @Test
  @DisplayName("Plays in the history and outside of it are told apart, rows just added included")
  void historyAndOutside() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 3, 5)
            .history("Ash Ferry", day(5))
            .played("Ash Ferry", days(5))
            .undated("Ash Ferry", 1);
    assertEquals("Ash Ferry: 3 -> 6, history + 2020-01-01 2020-01-02 2020-01-03", scene.planned());
    assertEquals(
        """
        Ash Ferry for Ash Ferry: none -> 6 (3 added)
        Ash Ferry left: none -> 6 (history 4)\
        """,
        scene.plannedForLedger());
  }

  @Test
  @DisplayName("Of several Last.fm tracks, a raise is credited to those not recorded yet")
  void severalLastfmTracks() {
    Scene scene = new Scene().track("Ash Ferry", 5, 5).played("Ash Ferry", days(5));
    scene.run();
    scene.played("ASH FERRY", day(8), day(9)).matches("ASH FERRY", "Ash Ferry");
    assertEquals(
        """
        Ash Ferry for ASH FERRY: none -> 2 (2 added)
        Ash Ferry left: 5 (history 0) -> 7 (history 0)\
        """,
        scene.plannedForLedger());
  }

  @Test
  @DisplayName("Added is never more than the count rose")
  void addedIsNeverMoreThanTheRise() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 4, 9)
            .played("Ash Ferry", days(3))
            .played("ASH FERRY", day(8), day(9))
            .matches("ASH FERRY", "Ash Ferry");
    assertEquals("Ash Ferry: 4 -> 5", scene.planned());
    assertEquals(
        """
        Ash Ferry for Ash Ferry: none -> 3 (1 added)
        Ash Ferry for ASH FERRY: none -> 2 (0 added)
        Ash Ferry left: none -> 5 (history 0)\
        """,
        scene.plannedForLedger());
  }

  @Test
  @DisplayName("Each copy has recorded plays of its own")
  void eachCopyItsOwn() {
    Scene scene =
        new Scene()
            .track("Tin Sky")
            .track("Tin Sky (Best Of)", 4, 4)
            .played("Tin Sky", days(4))
            .matches("Tin Sky", "Tin Sky", "Tin Sky (Best Of)");
    assertEquals(
        """
        Tin Sky for Tin Sky: none -> 4 (4 added)
        Tin Sky left: none -> 4 (history 0)
        Tin Sky (Best Of) for Tin Sky: none -> 4 (0 added)
        Tin Sky (Best Of) left: none -> 4 (history 0)\
        """,
        scene.plannedForLedger());
  }

  @Test
  @DisplayName("A second run changes nothing in the ledger either")
  void secondRun() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 3, 3)
            .track("Tin Sky", 12, 7)
            .played("Ash Ferry", days(5))
            .played("Tin Sky", days(7))
            .loved("Tin Sky", day(1));
    scene.run();
    assertEquals("conflict: Tin Sky has 12, Last.fm 7", scene.planned());
    assertEquals("", scene.plannedForLedger());
  }
}
