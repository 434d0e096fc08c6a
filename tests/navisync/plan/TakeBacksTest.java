package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/rules.md, "Changed matches". */
class TakeBacksTest {

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
  @DisplayName("Offered: unless confirmed, the earlier track keeps its count, run after run")
  void offered() {
    Scene scene = corrected(0);
    assertEquals(
        """
        Tin Sky: 0 -> 4, played never -> 2020-01-04
        take back? Tin Sky (Live) has 4, 4 added for Tin Sky\
        """,
        scene.run());
    assertEquals("take back? Tin Sky (Live) has 4, 4 added for Tin Sky", scene.run());
    assertEquals("", scene.plannedForLedger());
  }

  @Test
  @DisplayName("Accepted: what was added is taken back once, and the date stays")
  void accepted() {
    Scene scene = corrected(0).takeBack(true);
    assertEquals(
        """
        Tin Sky: 0 -> 4, played never -> 2020-01-04
        Tin Sky (Live): 4 -> 0\
        """,
        scene.planned());
    assertEquals(
        """
        Tin Sky for Tin Sky: none -> 4 (4 added)
        Tin Sky left: none -> 4 (history 0)
        Tin Sky (Live) for Tin Sky: 4 (4 added) -> none
        Tin Sky (Live) left: 4 (history 0) -> 0 (history 0)\
        """,
        scene.plannedForLedger());
    scene.run();
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Accepted under increment, the plays move from one track to the other")
  void acceptedUnderIncrement() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.INCREMENT)
            .track("Tin Sky", 1, 1)
            .track("Tin Sky (Live)", 2, 1)
            .played("Tin Sky", days(4))
            .matches("Tin Sky", "Tin Sky (Live)");
    assertEquals("Tin Sky (Live): 2 -> 6, played 2020-01-01 -> 2020-01-04", scene.run());
    scene.played("Slow Lantern", day(1)).matches("Tin Sky", "Tin Sky").takeBack(true);
    assertEquals(
        """
        Tin Sky: 1 -> 5, played 2020-01-01 -> 2020-01-04
        Tin Sky (Live): 6 -> 2\
        """,
        scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Under increment the offer stays while another Last.fm track matches the track")
  void offerStaysBesideAnotherMatch() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.INCREMENT)
            .track("Tin Sky")
            .track("Tin Sky (Live)")
            .played("Tin Sky", days(4))
            .matches("Tin Sky", "Tin Sky (Live)")
            .played("Tin Sky (Live)", day(9));
    scene.run();
    scene.matches("Tin Sky", "Tin Sky");
    assertEquals(
        """
        Tin Sky: 0 -> 4, played never -> 2020-01-04
        take back? Tin Sky (Live) has 5, 4 added for Tin Sky\
        """,
        scene.run());
    assertEquals("take back? Tin Sky (Live) has 5, 4 added for Tin Sky", scene.run());
    assertEquals("", scene.plannedForLedger());
  }

  /**
   * Three plays were added to the track's own two; then they are deleted, or their import removed.
   */
  private static Scene gone(ConflictPolicy policy) {
    Scene scene =
        new Scene()
            .policy(policy)
            .track("Tin Sky", 2, 1)
            .history("Tin Sky", day(1))
            .played("Tin Sky", day(2), day(3), day(4))
            .undated("Tin Sky", 2);
    scene.run();
    scene.withdrawn("Tin Sky", day(2)).withdrawn("Tin Sky", day(3)).withdrawn("Tin Sky", day(4));
    return scene.undated("Tin Sky", 0);
  }

  @ParameterizedTest
  @EnumSource(ConflictPolicy.class)
  @DisplayName("A track whose plays are all gone: what was added is offered, run after run")
  void allPlaysGone(ConflictPolicy policy) {
    Scene scene = gone(policy);
    int added = policy == ConflictPolicy.INCREMENT ? 5 : 3;
    String offer = "take back? Tin Sky has %d, %d added for Tin Sky".formatted(2 + added, added);
    assertEquals(offer, scene.run());
    assertEquals(offer, scene.run());
    assertEquals(
        "Tin Sky: %d -> 2, history - 2020-01-02 2020-01-03 2020-01-04".formatted(2 + added),
        scene.takeBack(true).run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("A track whose plays are all gone and came back counts them once")
  void allPlaysBack() {
    Scene scene = gone(ConflictPolicy.INCREMENT);
    scene.run();
    scene.played("Tin Sky", day(2), day(3), day(4)).undated("Tin Sky", 2);
    assertEquals("", scene.run());
    assertEquals("", scene.plannedForLedger());
  }

  @Test
  @DisplayName("Plays that are gone under one name and match under another are not offered")
  void renamedPlays() {
    Scene scene = gone(ConflictPolicy.HIGHER);
    scene.played("Tin Skies", day(2), day(3), day(4)).undated("Tin Skies", 2);
    scene.matches("Tin Skies", "Tin Sky").takeBack(true);
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Never more than this tool added")
  void neverMoreThanAdded() {
    Scene scene = corrected(3).takeBack(true);
    assertEquals(
        """
        Tin Sky: 0 -> 4, played never -> 2020-01-04
        Tin Sky (Live): 4 -> 3\
        """,
        scene.run());
  }

  @Test
  @DisplayName("Nothing is offered where this tool added nothing")
  void nothingAdded() {
    Scene scene = corrected(4).takeBack(true);
    assertEquals("Tin Sky: 0 -> 4, played never -> 2020-01-04", scene.run());
  }

  @Test
  @DisplayName("Plays that Navidrome counted since stay")
  void laterPlaysStay() {
    Scene scene = corrected(0).takeBack(true);
    scene.library.play("Tin Sky (Live)", day(9), false);
    assertEquals(
        """
        Tin Sky: 0 -> 4, played never -> 2020-01-04
        Tin Sky (Live): 5 -> 1\
        """,
        scene.run());
  }

  @Test
  @DisplayName("Other Last.fm tracks that match there keep their plays")
  void otherMatchesRemain() {
    Scene scene =
        new Scene()
            .track("Tin Sky")
            .track("Tin Sky (Live)")
            .played("Tin Sky (Live)", day(8), day(9))
            .played("Tin Sky", days(4))
            .matches("Tin Sky", "Tin Sky (Live)");
    assertEquals("Tin Sky (Live): 0 -> 6, played never -> 2020-01-09", scene.run());
    scene.matches("Tin Sky", "Tin Sky").takeBack(true);
    assertEquals(
        """
        Tin Sky: 0 -> 4, played never -> 2020-01-04
        Tin Sky (Live): 6 -> 2\
        """,
        scene.planned());
    assertEquals(
        """
        Tin Sky for Tin Sky: none -> 4 (4 added)
        Tin Sky left: none -> 4 (history 0)
        Tin Sky (Live) for Tin Sky: 4 (4 added) -> none
        Tin Sky (Live) left: 6 (history 0) -> 2 (history 0)\
        """,
        scene.plannedForLedger());
    scene.run();
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Plays are taken back only from the copy that no longer gets them")
  void oneOfTwoCopies() {
    Scene scene =
        new Scene()
            .track("Tin Sky")
            .track("Tin Sky (Live)")
            .played("Tin Sky", days(4))
            .matches("Tin Sky", "Tin Sky", "Tin Sky (Live)");
    scene.run();
    scene.matches("Tin Sky", "Tin Sky").takeBack(true);
    assertEquals("Tin Sky (Live): 4 -> 0", scene.run());
  }

  @Test
  @DisplayName("A match corrected to none: what was added is still offered")
  void correctedToNone() {
    Scene scene = corrected(0).matches("Tin Sky");
    assertEquals("take back? Tin Sky (Live) has 4, 4 added for Tin Sky", scene.run());
    assertEquals("Tin Sky (Live): 4 -> 0", scene.takeBack(true).run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("A correction that is reversed: nothing more is offered or added")
  void backAgain() {
    Scene scene = corrected(0);
    scene.matches("Tin Sky", "Tin Sky (Live)");
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Nothing is taken back while Last.fm's plays have gaps")
  void notWithGaps() {
    Scene scene = corrected(0).takeBack(true).complete(false);
    assertEquals("Tin Sky: 0 -> 4, played never -> 2020-01-04", scene.run());
    assertEquals("Tin Sky (Live): 4 -> 0", scene.complete(true).run());
  }

  @Test
  @DisplayName("Nothing is taken back without play counts")
  void notWithoutPlayCounts() {
    Scene scene = corrected(0).takeBack(true).syncPlayCount(false);
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("Nothing is taken back where the file is gone")
  void notWhereTheFileIsGone() {
    Scene scene = corrected(0).takeBack(true);
    scene.library.remove("Tin Sky (Live)");
    assertEquals("Tin Sky: 0 -> 4, played never -> 2020-01-04", scene.run());
  }

  @Test
  @DisplayName("The totals of album and artist go down with the count")
  void withTotals() {
    Scene scene =
        new Scene()
            .track("Tin Sky (Live)")
            .credit("Tin Sky (Live)", "Live 99", "Dunmarrow")
            .played("Tin Sky", days(4))
            .matches("Tin Sky", "Tin Sky (Live)");
    scene.run();
    assertEquals(
        """
        Tin Sky (Live): 4 -> 0
        album Live 99: 4 -> 0
        artist Dunmarrow: 4 -> 0\
        """,
        scene.matches("Tin Sky").takeBack(true).run());
    assertEquals("", scene.run());
  }
}
