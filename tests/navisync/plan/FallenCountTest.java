package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/rules.md: a count lower than the last run left it, as after a restored backup. */
class FallenCountTest {
  private static final String BEFORE = "2020-01-03 00:00:00+00:00";

  /** Three plays of its own and five of Last.fm's, put back to what it was before the run. */
  private static Scene putBack() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.INCREMENT)
            .track("Ash Ferry", 3, BEFORE)
            .played("Ash Ferry", days(5));
    assertEquals("Ash Ferry: 3 -> 8, played 2020-01-03 -> 2020-01-05", scene.run());
    scene.library.set("Ash Ferry", 3, BEFORE);
    return scene;
  }

  @Test
  @DisplayName(
      "Unattended, a fallen count is left alone and listed, run after run, new plays or not")
  void leftAloneAndListed() {
    Scene scene = putBack();
    assertEquals("fallen: Ash Ferry has 3, was left at 8", scene.planned());
    assertEquals("", scene.plannedForLedger());
    scene.run();
    scene.played("Ash Ferry", day(6));
    assertEquals("fallen: Ash Ferry has 3, was left at 8", scene.run());
  }

  @Test
  @DisplayName("Confirmed: the missing plays are added again, with the new ones")
  void setBack() {
    Scene scene = putBack().setLedgerBack(true).played("Ash Ferry", day(6));
    assertEquals("Ash Ferry: 3 -> 9, played 2020-01-03 -> 2020-01-06", scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Confirmed: the newest plays are missing first, whatever their spelling")
  void setBackOfTwoSpellings() {
    Scene scene = new Scene().track("Ash Ferry", 5, 5).played("Ash Ferry", days(5));
    scene.run();
    scene
        .policy(ConflictPolicy.INCREMENT)
        .played("ASH FERRY", day(6), day(7), day(8), day(9), day(10))
        .matches("ASH FERRY", "Ash Ferry");
    assertEquals("Ash Ferry: 5 -> 10, played 2020-01-05 -> 2020-01-10", scene.run());
    scene.library.set("Ash Ferry", 5, "2020-01-05 00:00:00+00:00");
    scene.setLedgerBack(true);
    assertEquals("Ash Ferry: 5 -> 10, played 2020-01-05 -> 2020-01-10", scene.planned());
    assertEquals("", scene.plannedForLedger());
  }

  @Test
  @DisplayName("Confirmed: a backup from between two runs lacks only the later run's plays")
  void setBackToBetweenTwoRuns() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.INCREMENT)
            .track("Ash Ferry")
            .played("Ash Ferry", days(5));
    scene.run();
    scene.played("Ash Ferry", day(6), day(7)).run();
    scene.library.set("Ash Ferry", 5, "2020-01-05 00:00:00+00:00");
    scene.setLedgerBack(true);
    assertEquals("Ash Ferry: 5 -> 7, played 2020-01-05 -> 2020-01-07", scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Confirmed with a history: rows lost with the count are written again")
  void setBackWithHistory() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.INCREMENT)
            .track("Ash Ferry", 1, 5)
            .history("Ash Ferry", day(5))
            .played("Ash Ferry", days(5));
    String rise = "Ash Ferry: 1 -> 5, history + 2020-01-01 2020-01-02 2020-01-03 2020-01-04";
    assertEquals(rise, scene.run());
    scene.history("Ash Ferry", day(5)).setLedgerBack(true);
    scene.library.set("Ash Ferry", 1, "2020-01-05 00:00:00+00:00");
    assertEquals(rise, scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("A confirmation changes nothing where no count fell")
  void setBackWithoutFall() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.INCREMENT)
            .track("Ash Ferry")
            .played("Ash Ferry", days(5));
    scene.run();
    assertEquals("", scene.setLedgerBack(true).run());
    assertEquals("", scene.plannedForLedger());
  }

  @Test
  @DisplayName("Under the other policies a fallen count below Last.fm's is raised like any other")
  void raisedUnderOtherPolicies() {
    Scene scene = putBack().policy(ConflictPolicy.HIGHER);
    assertEquals("Ash Ferry: 3 -> 5, played 2020-01-03 -> 2020-01-05", scene.planned());
    assertEquals(
        """
        Ash Ferry for Ash Ferry: 5 (5 added) -> 5 (2 added)
        Ash Ferry left: 8 (history 0) -> 5 (history 0)\
        """,
        scene.plannedForLedger());
  }

  @Test
  @DisplayName("After a conflict left alone, the run still knows that the count fell")
  void conflictDoesNotForgetTheFall() {
    Scene scene = putBack();
    scene.library.set("Ash Ferry", 6, BEFORE);
    assertEquals(
        """
        Ash Ferry: played 2020-01-03 -> 2020-01-05
        conflict: Ash Ferry has 6, Last.fm 5\
        """,
        scene.policy(ConflictPolicy.HIGHER).run());
    scene.policy(ConflictPolicy.INCREMENT);
    assertEquals("fallen: Ash Ferry has 6, was left at 8", scene.run());
  }

  @Test
  @DisplayName("Confirmed in a conflict left alone: fewer plays are recorded, to be added later")
  void setBackInAConflict() {
    Scene scene = putBack().policy(ConflictPolicy.HIGHER).setLedgerBack(true);
    scene.library.set("Ash Ferry", 6, "2020-01-05 00:00:00+00:00");
    assertEquals("conflict: Ash Ferry has 6, Last.fm 5", scene.planned());
    assertEquals(
        """
        Ash Ferry for Ash Ferry: 5 (5 added) -> 3 (3 added)
        Ash Ferry left: 8 (history 0) -> 6 (history 0)\
        """,
        scene.plannedForLedger());
    scene.run();
    assertEquals("Ash Ferry: 6 -> 8", scene.policy(ConflictPolicy.INCREMENT).run());
  }

  @Test
  @DisplayName("Missing plays that this tool had added count as added by it again")
  void addedFallsToo() {
    Scene scene = new Scene().track("Ash Ferry", 5, 5).played("Ash Ferry", days(5));
    scene.run();
    assertEquals(
        "Ash Ferry: 5 -> 7, played 2020-01-05 -> 2020-01-07",
        scene.played("Ash Ferry", day(6), day(7)).run());
    scene.library.set("Ash Ferry", 6, "2020-01-07 00:00:00+00:00");
    assertEquals("Ash Ferry: 6 -> 7", scene.planned());
    assertEquals("", scene.plannedForLedger());
  }
}
