package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import navisync.plan.PlanAnswers.Resolution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/rules.md, "Counts": every policy but increment. */
class CompareRuleTest {

  @ParameterizedTest(name = "under {0}")
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INCREMENT")
  @DisplayName("A count lower than Last.fm's is raised to it, and never to the sum of both")
  void lowerIsRaised(ConflictPolicy policy) {
    Scene scene = new Scene().policy(policy).track("Ash Ferry", 3, 3).played("Ash Ferry", days(5));
    assertEquals("Ash Ferry: 3 -> 5, played 2020-01-03 -> 2020-01-05", scene.run());
  }

  @ParameterizedTest(name = "under {0}")
  @EnumSource
  @DisplayName("A track never played in Navidrome gets Last.fm's count and last-played date")
  void neverPlayedIsRaised(ConflictPolicy policy) {
    Scene scene = new Scene().policy(policy).track("Ash Ferry").played("Ash Ferry", days(5));
    assertEquals("Ash Ferry: 0 -> 5, played never -> 2020-01-05", scene.run());
  }

  @ParameterizedTest(name = "under {0}")
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INCREMENT")
  @DisplayName("An equal count stays")
  void equalStays(ConflictPolicy policy) {
    Scene scene = new Scene().policy(policy).track("Ash Ferry", 5, 5).played("Ash Ferry", days(5));
    assertEquals("", scene.run());
  }

  @ParameterizedTest(name = "{0}, answered {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ASK       |             | conflict: Ash Ferry has 12, Last.fm 7",
        "ASK       | KEEP        | conflict: Ash Ferry has 12, Last.fm 7",
        "ASK       | TAKE_LASTFM | Ash Ferry: 12 -> 7",
        "NAVIDROME |             | conflict: Ash Ferry has 12, Last.fm 7",
        "NAVIDROME | TAKE_LASTFM | conflict: Ash Ferry has 12, Last.fm 7",
        "HIGHER    |             | conflict: Ash Ferry has 12, Last.fm 7",
        "HIGHER    | TAKE_LASTFM | conflict: Ash Ferry has 12, Last.fm 7",
        "LASTFM    |             | Ash Ferry: 12 -> 7",
        "LASTFM    | KEEP        | Ash Ferry: 12 -> 7",
      })
  @DisplayName("A higher count is a conflict: the policy, or the answer under ask, decides")
  void higherIsConflict(ConflictPolicy policy, Resolution answer, String expected) {
    Scene scene = new Scene().policy(policy).track("Ash Ferry", 12, 7).played("Ash Ferry", days(7));
    if (answer != null) {
      scene.answer("Ash Ferry", answer);
    }
    assertEquals(expected, scene.run());
  }

  @Test
  @DisplayName("Case \"Local count already higher\": 12 and 7, 7 and 12, none and 12 all give 12")
  void localCountAlreadyHigher() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 12, 12)
            .track("Tin Sky", 7, 12)
            .track("Kites")
            .played("Ash Ferry", days(7))
            .played("Tin Sky", days(12))
            .played("Kites", days(12));
    assertEquals(
        """
        Tin Sky: 7 -> 12
        Kites: 0 -> 12, played never -> 2020-01-12
        conflict: Ash Ferry has 12, Last.fm 7\
        """,
        scene.run());
  }

  @Test
  @DisplayName("Ask: each conflict goes by its own answer")
  void eachGoesByItsOwnAnswer() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.ASK)
            .track("Ash Ferry", 12, 7)
            .track("Tin Sky", 9, 7)
            .track("Kites", 8, 7)
            .played("Ash Ferry", days(7))
            .played("Tin Sky", days(7))
            .played("Kites", days(7))
            .answer("Ash Ferry", Resolution.KEEP)
            .answer("Tin Sky", Resolution.TAKE_LASTFM)
            .answer("Kites", Resolution.TAKE_LASTFM);
    assertEquals(
        """
        Tin Sky: 9 -> 7
        Kites: 8 -> 7
        conflict: Ash Ferry has 12, Last.fm 7\
        """,
        scene.run());
  }

  @Test
  @DisplayName("Ask: keeping leaves the count and updates the date")
  void keepingUpdatesTheDate() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.ASK)
            .track("Ash Ferry", 12, 1)
            .played("Ash Ferry", days(7))
            .answer("Ash Ferry", Resolution.KEEP);
    assertEquals(
        """
        Ash Ferry: played 2020-01-01 -> 2020-01-07
        conflict: Ash Ferry has 12, Last.fm 7\
        """,
        scene.run());
  }

  @Test
  @DisplayName("Ask: while a conflict waits for an answer, the track does not change")
  void waitingConflictIsUntouched() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.ASK)
            .track("Ash Ferry", 12, 1)
            .played("Ash Ferry", days(7));
    assertEquals("conflict: Ash Ferry has 12, Last.fm 7", scene.run());
  }

  @ParameterizedTest(name = "under {0}")
  @EnumSource
  @DisplayName("A track without a matched play is never changed, whatever its count")
  void touchedOnlyWhenAPlayMatches(ConflictPolicy policy) {
    Scene scene =
        new Scene()
            .policy(policy)
            .track("Ash Ferry", 12, 1)
            .track("Tin Sky")
            .played("Slow Lantern", days(4));
    assertEquals("", scene.run());
    assertEquals("", scene.plannedForLedger());
  }

  @Test
  @DisplayName("The plays of all Last.fm tracks that match one track are added up")
  void severalLastfmTracksToOne() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 3, 3)
            .played("Ash Ferry", days(4))
            .played("ASH FERRY", day(9), day(10))
            .undated("Ash Ferry (Remastered 2009)", 1)
            .matches("ASH FERRY", "Ash Ferry")
            .matches("Ash Ferry (Remastered 2009)", "Ash Ferry");
    assertEquals("Ash Ferry: 3 -> 7, played 2020-01-03 -> 2020-01-10", scene.run());
  }

  @Test
  @DisplayName("A Last.fm track that matches several copies gives each of them all its plays")
  void oneLastfmTrackToSeveralCopies() {
    Scene scene =
        new Scene()
            .track("Tin Sky")
            .track("Tin Sky (Best Of)", 1, 1)
            .played("Tin Sky", days(4))
            .matches("Tin Sky", "Tin Sky", "Tin Sky (Best Of)");
    assertEquals(
        """
        Tin Sky: 0 -> 4, played never -> 2020-01-04
        Tin Sky (Best Of): 1 -> 4, played 2020-01-01 -> 2020-01-04\
        """,
        scene.run());
  }

  @Test
  @DisplayName("Undated plays raise the count in the database, without a date or a history row")
  void undatedInTheDatabase() {
    Scene scene =
        new Scene()
            .track("Ash Ferry")
            .history("Ash Ferry")
            .track("Tin Sky", 1, 2)
            .played("Ash Ferry", day(5))
            .undated("Ash Ferry", 2)
            .undated("Tin Sky", 3);
    assertEquals(
        """
        Ash Ferry: 0 -> 3, played never -> 2020-01-05, history + 2020-01-05
        Tin Sky: 1 -> 3\
        """,
        scene.run());
  }

  @Test
  @DisplayName("Undated plays are replaced, never added up: the same number again changes nothing")
  void undatedAreNeverAddedUp() {
    Scene scene = new Scene().track("Ash Ferry").undated("Ash Ferry", 3);
    assertEquals("Ash Ferry: 0 -> 3", scene.run());
    assertEquals("", scene.undated("Ash Ferry", 3).run());
    assertEquals("Ash Ferry: 3 -> 4", scene.undated("Ash Ferry", 4).run());
  }

  @Test
  @DisplayName("Undated plays do not raise a count over the API")
  void undatedOverTheApi() {
    Scene scene =
        new Scene()
            .overApi()
            .track("Ash Ferry")
            .played("Ash Ferry", day(5))
            .undated("Ash Ferry", 2);
    assertEquals(
        """
        Ash Ferry: 0 -> 1, played never -> 2020-01-05, history + 2020-01-05
        not sent: Ash Ferry, 2 undated\
        """,
        scene.run());
  }

  @Test
  @DisplayName("A withdrawn play no longer counts, and lowers nothing by itself")
  void withdrawnPlay() {
    Scene scene = new Scene().track("Ash Ferry").played("Ash Ferry", days(5));
    assertEquals("Ash Ferry: 0 -> 5, played never -> 2020-01-05", scene.run());
    scene.withdrawn("Ash Ferry", day(5));
    assertEquals("conflict: Ash Ferry has 5, Last.fm 4", scene.run());
    assertEquals("Ash Ferry: 5 -> 4", scene.policy(ConflictPolicy.LASTFM).run());
  }

  @Test
  @DisplayName("A count that is NULL in the database is 0")
  void nullCount() {
    Scene scene = new Scene().track("Ash Ferry", 0, 9).played("Ash Ferry", days(2));
    assertEquals("Ash Ferry: 0 -> 2", scene.run());
  }
}
