package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import navisync.plan.PlanAnswers.Resolution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * docs/rules.md, "Incomplete history": raises and stars happen; nothing is lowered or unstarred.
 */
class NotCompleteTest {

  @Test
  @DisplayName("With gaps, lastfm raises and stars, lowers nothing and says so")
  void lastfmWithGaps() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.LASTFM)
            .complete(false)
            .track("Ash Ferry", 3, 3)
            .track("Tin Sky", 12, 6)
            .played("Ash Ferry", days(5))
            .played("Tin Sky", days(7))
            .loved("Tin Sky", day(2));
    assertEquals(
        """
        Ash Ferry: 3 -> 5, played 2020-01-03 -> 2020-01-05
        Tin Sky: starred 2020-01-02
        not lowered: Tin Sky has 12, Last.fm 7\
        """,
        scene.run());
    assertEquals("Tin Sky: 12 -> 7, played 2020-01-06 -> 2020-01-07", scene.complete(true).run());
  }

  @Test
  @DisplayName("With gaps an answer to take Last.fm's count waits as well")
  void answerWithGaps() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.ASK)
            .complete(false)
            .track("Tin Sky", 12, 7)
            .played("Tin Sky", days(7))
            .answer("Tin Sky", Resolution.TAKE_LASTFM);
    assertEquals("not lowered: Tin Sky has 12, Last.fm 7", scene.planned());
    assertEquals("Tin Sky left: none -> 12 (history 0)", scene.plannedForLedger());
  }

  @Test
  @DisplayName("With gaps a kept conflict is still a conflict")
  void conflictWithGaps() {
    Scene scene = new Scene().complete(false).track("Tin Sky", 12, 7).played("Tin Sky", days(7));
    assertEquals("conflict: Tin Sky has 12, Last.fm 7", scene.run());
  }

  @Test
  @DisplayName("A raise from a part of the plays is completed by the next run")
  void completedLater() {
    Scene scene =
        new Scene().complete(false).track("Ash Ferry", 1, 1).played("Ash Ferry", day(8), day(9));
    assertEquals("Ash Ferry: 1 -> 2, played 2020-01-01 -> 2020-01-09", scene.run());
    scene.complete(true).played("Ash Ferry", days(3));
    assertEquals("Ash Ferry: 2 -> 5", scene.run());
  }
}
