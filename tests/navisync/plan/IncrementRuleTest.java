package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/rules.md, "Increment". */
class IncrementRuleTest {
  private static Scene increment() {
    return new Scene().policy(ConflictPolicy.INCREMENT);
  }

  /** Ash Ferry after a first run that brought five plays of Last.fm to a track with three. */
  private static Scene afterFirstRun() {
    Scene scene = increment().track("Ash Ferry", 3, 3).played("Ash Ferry", days(5));
    assertEquals("Ash Ferry: 3 -> 8, played 2020-01-03 -> 2020-01-05", scene.run());
    return scene;
  }

  @Test
  @DisplayName("Case \"Second run doubles\": the first run adds, the second adds nothing")
  void secondRunAddsNothing() {
    Scene scene = afterFirstRun();
    assertEquals("", scene.planned());
    assertEquals("", scene.plannedForLedger());
  }

  @Test
  @DisplayName("New plays alone are added")
  void newPlaysAlone() {
    Scene scene = afterFirstRun().played("Ash Ferry", day(6), day(7));
    assertEquals("Ash Ferry: 8 -> 10, played 2020-01-05 -> 2020-01-07", scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("A withdrawn play is not taken away, and the next new one is added")
  void withdrawnPlay() {
    Scene scene = afterFirstRun().withdrawn("Ash Ferry", day(5));
    assertEquals("", scene.run());
    assertEquals(
        "Ash Ferry: 8 -> 9, played 2020-01-05 -> 2020-01-06",
        scene.played("Ash Ferry", day(6)).run());
  }

  @Test
  @DisplayName("Plays that were edited at Last.fm are not added again, all of them or some")
  void editedPlays() {
    Scene some =
        afterFirstRun()
            .withdrawn("Ash Ferry", day(4))
            .withdrawn("Ash Ferry", day(5))
            .played("Ash Ferry (Kites)", day(4), day(5))
            .matches("Ash Ferry (Kites)", "Ash Ferry");
    assertEquals("", some.run());
    Scene all =
        some.withdrawn("Ash Ferry", day(1))
            .withdrawn("Ash Ferry", day(2))
            .withdrawn("Ash Ferry", day(3))
            .played("Ash Ferry (Kites)", day(1), day(2), day(3));
    assertEquals("", all.run());
    assertEquals(
        "Ash Ferry: 8 -> 9, played 2020-01-05 -> 2020-01-06",
        all.played("Ash Ferry (Kites)", day(6)).run());
    assertEquals("", all.run());
  }

  @Test
  @DisplayName("What was added for plays before they were edited can be taken back after it")
  void takeBackOfEditedPlays() {
    Scene scene =
        afterFirstRun()
            .withdrawn("Ash Ferry", day(1))
            .withdrawn("Ash Ferry", day(2))
            .withdrawn("Ash Ferry", day(3))
            .withdrawn("Ash Ferry", day(4))
            .withdrawn("Ash Ferry", day(5))
            .played("Ash Ferry (Kites)", days(5))
            .matches("Ash Ferry (Kites)", "Ash Ferry");
    scene.run();
    scene.track("Other Ferry").matches("Ash Ferry (Kites)", "Other Ferry").takeBack(true);

    assertEquals("Ash Ferry: 8 -> 3\nOther Ferry: 0 -> 5, played never -> 2020-01-05", scene.run());
  }

  @Test
  @DisplayName("Undated plays are added once")
  void undatedOnce() {
    Scene scene = afterFirstRun().undated("Ash Ferry", 2);
    assertEquals("Ash Ferry: 8 -> 10", scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Undated plays that were edited are not added again under their new name")
  void undatedEdited() {
    Scene scene = new Scene().policy(ConflictPolicy.INCREMENT).track("Ash Ferry");
    assertEquals("Ash Ferry: 0 -> 2", scene.undated("Ash Ferry", 2).run());
    scene.undated("Ash Ferry", 0).undated("Ash Ferry (Kites)", 3);
    assertEquals("Ash Ferry: 2 -> 3", scene.matches("Ash Ferry (Kites)", "Ash Ferry").run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Another spelling that matches later adds its plays")
  void anotherSpelling() {
    Scene scene =
        afterFirstRun()
            .played("ASH FERRY", day(1) + 7200, day(2) + 7200)
            .matches("ASH FERRY", "Ash Ferry");
    assertEquals("Ash Ferry: 8 -> 10", scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Live plays that the history shows are not added again, 40 s apart or not")
  void livePlaysInTheHistory() {
    Scene scene = increment().track("Ash Ferry").history("Ash Ferry").played("Ash Ferry", days(2));
    scene.run();
    scene.library.play("Ash Ferry", day(3), true);
    scene.library.play("Ash Ferry", day(4), true);
    scene.played("Ash Ferry", day(3), day(4) + 40, day(5));
    assertEquals(
        "Ash Ferry: 4 -> 5, played 2020-01-04 -> 2020-01-05, history + 2020-01-05", scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("A live play in the history that Last.fm never got does not replace a new play")
  void livePlayUnknownToLastfm() {
    Scene scene = increment().track("Ash Ferry").history("Ash Ferry").played("Ash Ferry", days(2));
    scene.run();
    scene.library.play("Ash Ferry", day(3), true);
    scene.played("Ash Ferry", day(4));
    assertEquals(
        "Ash Ferry: 3 -> 4, played 2020-01-03 -> 2020-01-04, history + 2020-01-04", scene.run());
  }

  @Test
  @DisplayName("A live play in the history that Last.fm learns of a run later is not added")
  void livePlayScrobbledLate() {
    Scene scene = increment().track("Ash Ferry").history("Ash Ferry").played("Ash Ferry", days(2));
    scene.run();
    scene.library.play("Ash Ferry", day(3), true);
    assertEquals("", scene.run());
    assertEquals("", scene.played("Ash Ferry", day(3)).run());
  }

  @Test
  @DisplayName("Without a history, what the count grew by itself is set off and reported")
  void growthIsSetOff() {
    Scene scene = afterFirstRun();
    scene.library.play("Ash Ferry", day(6), false);
    scene.library.play("Ash Ferry", day(7), false);
    scene.played("Ash Ferry", day(6), day(7), day(8));
    assertEquals(
        """
        Ash Ferry: 10 -> 11, played 2020-01-07 -> 2020-01-08
        set off: Ash Ferry, 2\
        """,
        scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("No more is set off than there are new plays")
  void noMoreIsSetOffThanNewPlays() {
    Scene scene = afterFirstRun();
    scene.library.set("Ash Ferry", 14, "2020-01-09 00:00:00+00:00");
    scene.played("Ash Ferry", day(6));
    assertEquals("set off: Ash Ferry, 1", scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("A track met for the first time by a later run: its own count is set off")
  void trackMetLater() {
    Scene scene = afterFirstRun().track("Tin Sky", 3, 3).played("Tin Sky", days(5));
    assertEquals(
        """
        Tin Sky: 3 -> 5, played 2020-01-03 -> 2020-01-05
        set off: Tin Sky, 3\
        """,
        scene.run());
  }

  @Test
  @DisplayName("A history that starts late: earlier plays outside of it are not added again")
  void historyStartsLate() {
    Scene scene = increment().track("Ash Ferry").played("Ash Ferry", days(5));
    assertEquals("Ash Ferry: 0 -> 5, played never -> 2020-01-05", scene.run());
    scene.history("Ash Ferry");
    scene.library.play("Ash Ferry", day(6), true);
    scene.played("Ash Ferry", day(6));
    assertEquals("", scene.run());
    scene.played("Ash Ferry", day(7));
    assertEquals(
        "Ash Ferry: 6 -> 7, played 2020-01-06 -> 2020-01-07, history + 2020-01-07", scene.run());
  }

  @Test
  @DisplayName("A history switched off after: growth it does not show is set off")
  void historySwitchedOff() {
    Scene scene = increment().track("Ash Ferry").history("Ash Ferry").played("Ash Ferry", days(5));
    scene.run();
    scene.library.play("Ash Ferry", day(6), true);
    scene.library.play("Ash Ferry", day(7), false);
    scene.played("Ash Ferry", day(6), day(7));
    assertEquals("set off: Ash Ferry, 1", scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("A history that is gone: its plays are not added again")
  void historyGone() {
    Scene scene = increment().track("Ash Ferry").history("Ash Ferry").played("Ash Ferry", days(5));
    scene.run();
    scene.library.dropHistory();
    assertEquals("", scene.run());
    assertEquals(
        "Ash Ferry: 5 -> 6, played 2020-01-05 -> 2020-01-06",
        scene.played("Ash Ferry", day(6)).run());
  }

  @Test
  @DisplayName("First run, confirmed: all plays that are not in the history are added")
  void firstRunWithHistory() {
    Scene scene =
        increment()
            .track("Ash Ferry", 9, 5)
            .history("Ash Ferry", day(4), day(5))
            .played("Ash Ferry", days(5));
    assertEquals("Ash Ferry: 9 -> 12, history + 2020-01-01 2020-01-02 2020-01-03", scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("With gaps the plays that are known are added")
  void additionsHappenWithGaps() {
    Scene scene = afterFirstRun().complete(false).played("Ash Ferry", day(6));
    assertEquals("Ash Ferry: 8 -> 9, played 2020-01-05 -> 2020-01-06", scene.run());
  }

  @Test
  @DisplayName("An empty ledger and counts above zero: the user must confirm")
  void firstIncrementNeedsConsent() {
    assertTrue(
        FirstIncrement.needsConsent(
            increment().track("Ash Ferry", 1, 1).played("Ash Ferry", days(5)).input()));
    Scene scene = increment().track("Ash Ferry", 3, 3).played("Ash Ferry", days(5));
    assertTrue(FirstIncrement.needsConsent(scene.input()));
    scene.run();
    assertFalse(FirstIncrement.needsConsent(scene.input()));
  }

  @Test
  @DisplayName("No confirmation is needed where no play matches a track with a count")
  void firstIncrementOverZeroes() {
    Scene scene =
        increment().track("Ash Ferry").track("Tin Sky", 9, 9).played("Ash Ferry", days(5));
    assertFalse(FirstIncrement.needsConsent(scene.input()));
  }

  @Test
  @DisplayName("No confirmation is needed under another policy, or without play counts")
  void noIncrementNoConsent() {
    Scene scene = increment().track("Ash Ferry", 3, 3).played("Ash Ferry", days(5));
    assertFalse(FirstIncrement.needsConsent(scene.syncPlayCount(false).input()));
    scene.syncPlayCount(true).policy(ConflictPolicy.HIGHER);
    assertFalse(FirstIncrement.needsConsent(scene.input()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "NONE    | Ash Ferry: 20 -> 23",
        "UNKNOWN | Ash Ferry: 20 -> 21, set off 2",
        "OTHERS  | Ash Ferry: 20 -> 21, set off 2",
        "SOME    | Ash Ferry: 20 -> 21, set off 2",
      })
  @DisplayName("A count that no run remembered may have grown, unless no increment came before")
  void countThatNoRunRemembered(Ledger.Increments before, String expected) {
    Scene scene = increment().track("Tin Sky").played("Tin Sky", day(1));
    scene.run();
    scene.track("Ash Ferry", 20, 8).played("Ash Ferry", day(6), day(7), day(9));
    scene.library.increments(before);
    assertEquals(
        expected,
        scene
            .run()
            .replace(", played 2020-01-08 -> 2020-01-09\nset off: Ash Ferry, ", ", set off ")
            .replace(", played 2020-01-08 -> 2020-01-09", ""));
  }

  @Test
  @DisplayName("The first increment remembers every count, even without a matched play")
  void everyCountIsRemembered() {
    Scene scene = increment().track("Ash Ferry").played("Ash Ferry", day(1)).track("Tin Sky", 9, 9);
    scene.run();
    assertEquals(9, scene.library.ledger().left().get("Tin Sky").count());
    scene.library.play("Tin Sky", day(12), false);
    assertEquals("", scene.plannedForLedger());
  }

  @Test
  @DisplayName("Plays that another account recorded within the tolerance are the same plays")
  void recordedForOthers() {
    Scene scene = increment().track("Ash Ferry", 2, 2);
    scene.library.recordedForOthers("Ash Ferry", day(1), day(2));
    scene.played("Ash Ferry", day(1) + 300, day(2) - 301, day(2) + 40);
    assertEquals("Ash Ferry: 2 -> 3, played 2020-01-02 -> 2020-01-02 00:00:40+00:00", scene.run());
    assertEquals("", scene.run());
  }
}
