package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/rules.md, "Stars". */
class StarRuleTest {

  /** Ash Ferry with a star of this tool, whose love is gone. */
  private static Scene loveGone(ConflictPolicy policy) {
    Scene scene = new Scene().policy(policy).track("Ash Ferry").loved("Ash Ferry", day(5));
    scene.run();
    return scene.unloved("Ash Ferry");
  }

  @Test
  @DisplayName("A loved track gets its star once, dated as it was loved")
  void onceAndDated() {
    Scene scene = new Scene().track("Ash Ferry").track("Tin Sky").loved("Ash Ferry", day(5));
    assertEquals("Ash Ferry star: none -> Dunmarrow – Ash Ferry", scene.plannedForLedger());
    assertEquals("Ash Ferry: starred 2020-01-05", scene.run());
    assertEquals("", scene.run());
    assertEquals("", scene.plannedForLedger());
  }

  @Test
  @DisplayName("A star needs no play, and plays bring none")
  void starsAndPlaysApart() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 3, 3)
            .track("Tin Sky", 3, 3)
            .played("Tin Sky", days(4))
            .loved("Ash Ferry", day(5));
    assertEquals(
        """
        Ash Ferry: starred 2020-01-05
        Tin Sky: 3 -> 4, played 2020-01-03 -> 2020-01-04\
        """,
        scene.run());
  }

  @Test
  @DisplayName("Case \"Title matched without artist\": one love, one star; every matched copy")
  void everyCopyItMatches() {
    Scene scene =
        new Scene()
            .track("Lost")
            .track("Lost (Best Of)")
            .track("Lost (by others)")
            .loved("Lost", day(5))
            .matches("Lost", "Lost", "Lost (Best Of)");
    assertEquals(
        """
        Lost: starred 2020-01-05
        Lost (Best Of): starred 2020-01-05\
        """,
        scene.run());
  }

  @Test
  @DisplayName("Two loves of one track: the earlier one dates the star")
  void earlierLoveDates() {
    Scene scene =
        new Scene()
            .track("Ash Ferry")
            .loved("Ash Ferry", day(9))
            .loved("ASH FERRY", day(5))
            .matches("ASH FERRY", "Ash Ferry");
    assertEquals("Ash Ferry: starred 2020-01-05", scene.run());
  }

  @Test
  @DisplayName("Two loves of one track, one of unknown date: the known date is taken")
  void knownDateBeforeUnknown() {
    Scene scene =
        new Scene()
            .track("Ash Ferry")
            .loved("Ash Ferry", 0)
            .loved("ASH FERRY", day(5))
            .matches("ASH FERRY", "Ash Ferry");
    assertEquals("Ash Ferry: starred 2020-01-05", scene.run());
  }

  @Test
  @DisplayName("A love of unknown date is dated with the run")
  void unknownDate() {
    Scene scene = new Scene().track("Ash Ferry").loved("Ash Ferry", 0);
    assertEquals("Ash Ferry: starred 2020-12-31", scene.run());
  }

  @Test
  @DisplayName("An existing star stays as it is and is not this tool's")
  void alreadyStarred() {
    Scene scene = new Scene().policy(ConflictPolicy.LASTFM).track("Ash Ferry");
    scene.library.star("Ash Ferry", true);
    assertEquals("", scene.loved("Ash Ferry", day(5)).run());
    assertEquals("", scene.plannedForLedger());
    assertEquals("", scene.unloved("Ash Ferry").run());
  }

  @Test
  @DisplayName("A star that a restored backup lost is set again: the server dates a removal")
  void lostWithABackup() {
    Scene scene = new Scene().track("Ash Ferry").loved("Ash Ferry", day(9));
    assertEquals("Ash Ferry: starred 2020-01-09", scene.run());
    scene.library.loseStar("Ash Ferry");
    assertEquals("Ash Ferry: starred 2020-01-09\nstar lost: Ash Ferry", scene.run());
    assertEquals("", scene.run());
  }

  @Test
  @DisplayName("A star this tool set and the user removed stays away and is listed")
  void takenAwayStaysAway() {
    Scene scene = new Scene().track("Ash Ferry").loved("Ash Ferry", day(5));
    scene.run();
    scene.library.star("Ash Ferry", false);
    assertEquals("star taken away: Ash Ferry", scene.run());
    assertEquals("star taken away: Ash Ferry", scene.run());
  }

  @Test
  @DisplayName("Removed by the user, unloved, and loved again: it gets its star again")
  void lovedAgain() {
    Scene scene = new Scene().track("Ash Ferry").loved("Ash Ferry", day(5));
    scene.run();
    scene.library.star("Ash Ferry", false);
    assertEquals("", scene.unloved("Ash Ferry").run());
    assertEquals("Ash Ferry: starred 2020-01-09", scene.loved("Ash Ferry", day(9)).run());
  }

  @Test
  @DisplayName("Love gone, list complete, policy lastfm: this tool's star is removed, once")
  void removed() {
    Scene scene = loveGone(ConflictPolicy.LASTFM);
    assertEquals("Ash Ferry star: Dunmarrow – Ash Ferry -> none", scene.plannedForLedger());
    assertEquals("Ash Ferry: unstarred 2020-12-31", scene.run());
    assertEquals("", scene.run());
  }

  @ParameterizedTest(name = "under {0}")
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LASTFM")
  @DisplayName("Love gone under another policy: the star is kept and listed")
  void keptUnderOtherPolicies(ConflictPolicy policy) {
    Scene scene = loveGone(policy);
    assertEquals("star kept: Ash Ferry", scene.run());
    assertEquals("", scene.plannedForLedger());
  }

  @Test
  @DisplayName("Love gone from an incomplete list: the star is kept, new ones are set")
  void keptWhileTheListIsCutShort() {
    Scene scene =
        loveGone(ConflictPolicy.LASTFM).track("Tin Sky").loved("Tin Sky", day(6)).complete(false);
    assertEquals("Tin Sky: starred 2020-01-06", scene.run());
    assertEquals("Ash Ferry: unstarred 2020-12-31", scene.complete(true).run());
  }

  @Test
  @DisplayName("A love that matches another track now is not gone: the earlier star stays")
  void loveMatchesElsewhere() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.LASTFM)
            .track("Ash Ferry")
            .track("Ash Ferry (Best Of)")
            .loved("Ash Ferry", day(5));
    scene.run();
    scene.matches("Ash Ferry", "Ash Ferry (Best Of)");
    assertEquals("Ash Ferry (Best Of): starred 2020-01-05", scene.run());
  }

  @Test
  @DisplayName("SYNC_LOVED off: no star is set, listed or removed")
  void syncLovedOff() {
    Scene scene = loveGone(ConflictPolicy.LASTFM).track("Tin Sky").loved("Tin Sky", day(6));
    assertEquals("", scene.syncLoved(false).run());
    assertEquals("", scene.plannedForLedger());
  }

  @Test
  @DisplayName("SYNC_PLAYCOUNT off: stars alone")
  void syncPlayCountOff() {
    Scene scene =
        new Scene()
            .syncPlayCount(false)
            .track("Ash Ferry", 3, 3)
            .track("Tin Sky", 12, 1)
            .played("Ash Ferry", days(5))
            .played("Tin Sky", days(5))
            .loved("Ash Ferry", day(5));
    assertEquals("Ash Ferry star: none -> Dunmarrow – Ash Ferry", scene.plannedForLedger());
    assertEquals("Ash Ferry: starred 2020-01-05", scene.run());
  }

  @Test
  @DisplayName("Stars move no total of an album or artist")
  void noTotals() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 3, 3)
            .credit("Ash Ferry", "Kites", "Dunmarrow")
            .loved("Ash Ferry", day(5));
    assertEquals("Ash Ferry: starred 2020-01-05", scene.run());
  }
}
