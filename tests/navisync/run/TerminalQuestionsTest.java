package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person at the terminal is asked, and what follows from the answers. */
class TerminalQuestionsTest {
  @TempDir Path folder;
  private SampleHome home;

  /** A second conflict beside the usual one: Night Mail counts 5 to Last.fm's 2. */
  @BeforeEach
  void setUp() {
    home = SampleHome.ofMirrow(folder);
    home.navidrome
        .track("Mirrow", "Night Mail", "Salt")
        .counted("night-mail@salt", 5, "2022-01-02 00:00:00+00:00");
    home.play("Mirrow", "Night Mail", "Salt", 1_631_000_000, 1_632_000_000);
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void everyConflictIsAskedThenThePlanIsShownThenConfirmed() {
    CommandRun run = home.answering("k\nl\ny\n");

    assertEquals(
        """
        Last.fm: 9 new plays, 9 in the cache (4 requests, # s)
        Library: 4 of 5 Last.fm tracks matched (# s)
        Mirrow – Night Mail (Salt): Navidrome has 5 plays, Last.fm 2.
          k keep Navidrome's   l take Last.fm's   ka keep Navidrome's for all remaining   la take Last.fm's for all remaining
        Answer (k, l, ka, la): Mirrow – Tin Sky (Salt): Navidrome has 4 plays, Last.fm 1.
          k keep Navidrome's   l take Last.fm's   ka keep Navidrome's for all remaining   la take Last.fm's for all remaining
        Answer (k, l, ka, la): Plan: 2 play counts raised by 4 plays, 1 play count lowered by 3 plays, 1 star set.
        """,
        run.out().substring(0, run.out().indexOf("\nPlay counts raised")));
    assertTrue(run.out().contains("Proceed? [y/N] \nDone: 3 tracks, "), run.out());
    assertEquals(List.of("night-mail 5", "tin-sky 1"), salt());
    assertEquals(0, run.exitCode());
  }

  @ParameterizedTest(name = "answers {0}: Night Mail {1}, Tin Sky {2}")
  @CsvSource({
    "k k, 5, 4",
    "l l, 2, 1",
    "k l, 5, 1",
    "ka, 5, 4",
    "la, 2, 1",
    "l ka, 2, 4",
    "K LA, 5, 1",
    "perhaps l k, 2, 4"
  })
  void anAnswerSettlesOneConflictOrAllThatRemain(String answers, int mail, int sky) {
    home.answering(answers.replace(' ', '\n') + "\ny\n").ok();

    assertEquals(List.of("night-mail " + mail, "tin-sky " + sky), salt());
  }

  @Test
  void theEndOfInputAnswersNothingAndWritesNothing() {
    List<String> before = home.navidrome.files();

    CommandRun run = home.answering("l\n");

    assertTrue(run.out().contains("Nothing was written to Navidrome.\n"), run.out());
    assertEquals(before, home.navidrome.files());
    assertEquals(0, run.exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "YES", " yes "})
  void onlyYesProceeds(String answer) {
    home.answering("ka\n" + answer + "\n").ok();

    assertEquals(4, home.navidrome.tracks().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "", "proceed", "no"})
  void anythingElseDoesNot(String answer) {
    List<String> before = home.navidrome.files();

    CommandRun run = home.answering("ka\n" + answer + "\n");

    assertTrue(
        run.out().contains("Proceed? [y/N] \nNothing was written to Navidrome.\n"), run.out());
    assertEquals(before, home.navidrome.files());
    assertEquals(0, run.exitCode());
  }

  @Test
  void aConflictThatWasLoweredIsNotAskedForAgain() {
    home.answering("la\ny\n").ok();

    CommandRun second = home.answering("");

    assertEquals(-1, second.out().indexOf("Answer ("));
    assertTrue(
        second.out().contains("Nothing to change. Navidrome already agrees with Last.fm.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"navidrome", "higher", "lastfm"})
  void otherPoliciesAskForNoConflict(String policy) {
    CommandRun run = home.answering("y\n", "--policy=" + policy);

    assertEquals(-1, run.out().indexOf("Answer ("));
    assertTrue(run.out().contains("Proceed? [y/N] \nDone: "), run.out());
  }

  private List<String> salt() {
    return home.navidrome.rows(
        "select replace(item_id, '@salt', '') || ' ' || play_count from annotation"
            + " where item_id like '%@salt' order by item_id");
  }
}
