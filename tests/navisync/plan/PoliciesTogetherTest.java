package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/rules.md: one ledger for all policies, so that one may follow another. */
class PoliciesTogetherTest {

  @Test
  @DisplayName("Higher raised it, then increment: only plays since then are added")
  void raisedThenIncrement() {
    Scene scene = new Scene().track("Ash Ferry", 3, 3).played("Ash Ferry", days(5));
    scene.run();
    scene.policy(ConflictPolicy.INCREMENT);
    assertEquals("", scene.run());
    assertEquals(
        "Ash Ferry: 5 -> 6, played 2020-01-05 -> 2020-01-06",
        scene.played("Ash Ferry", day(6)).run());
  }

  @Test
  @DisplayName("Lastfm lowered it, then increment: only plays since then are added")
  void loweredThenIncrement() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.LASTFM)
            .track("Ash Ferry", 9, 5)
            .played("Ash Ferry", days(5));
    assertEquals("Ash Ferry: 9 -> 5", scene.run());
    scene.policy(ConflictPolicy.INCREMENT);
    assertEquals("", scene.run());
    assertEquals(
        "Ash Ferry: 5 -> 6, played 2020-01-05 -> 2020-01-06",
        scene.played("Ash Ferry", day(6)).run());
  }

  @Test
  @DisplayName(
      "A conflict left alone, then increment: its plays are not recorded, so they are added")
  void conflictThenIncrement() {
    Scene scene = new Scene().track("Ash Ferry", 12, 7).played("Ash Ferry", days(7));
    assertEquals("conflict: Ash Ferry has 12, Last.fm 7", scene.run());
    scene.policy(ConflictPolicy.INCREMENT);
    assertEquals("Ash Ferry: 12 -> 19", scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("A conflict with a history, then increment: only plays outside of it are added")
  void conflictWithHistoryThenIncrement() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 12, 7)
            .history("Ash Ferry", day(5), day(6), day(7))
            .played("Ash Ferry", days(7));
    assertEquals("conflict: Ash Ferry has 12, Last.fm 7", scene.run());
    scene.policy(ConflictPolicy.INCREMENT);
    assertEquals(
        "Ash Ferry: 12 -> 16, history + 2020-01-01 2020-01-02 2020-01-03 2020-01-04", scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName(
      "Increment, a conflict left alone, increment: no play outside the history counts twice")
  void incrementConflictIncrement() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.INCREMENT)
            .track("Ash Ferry")
            .played("Ash Ferry", days(3));
    assertEquals("Ash Ferry: 0 -> 3, played never -> 2020-01-03", scene.run());
    for (int day = 4; day <= 9; day++) {
      scene.library.play("Ash Ferry", day(day), true);
    }
    scene.played("Ash Ferry", day(4), day(5), day(6), day(7)).policy(ConflictPolicy.HIGHER);
    assertEquals("conflict: Ash Ferry has 9, Last.fm 7", scene.run());
    assertEquals("", scene.policy(ConflictPolicy.INCREMENT).run());
  }

  @Test
  @DisplayName("Increment, then higher: a count above Last.fm's is a conflict")
  void incrementThenHigher() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.INCREMENT)
            .track("Ash Ferry", 3, 3)
            .played("Ash Ferry", days(5));
    scene.run();
    scene.policy(ConflictPolicy.HIGHER);
    assertEquals("conflict: Ash Ferry has 8, Last.fm 5", scene.run());
    assertEquals("", scene.policy(ConflictPolicy.INCREMENT).run());
  }
}
