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
        Navidrome has more plays than Last.fm on 2 tracks. Policy ask lets you choose.
        1 of 2: Mirrow – Night Mail (Salt)
          Navidrome: 5 plays, last played DATE
          Last.fm: 2 plays, last played DATE
          k   keep Navidrome's 5
          l   lower it to Last.fm's 2
          ka  keep Navidrome's count here and for all that follow
          la  take Last.fm's count here and for all that follow
          s   stop asking
        Answer (k, l, ka, la, s): 2 of 2: Mirrow – Tin Sky (Salt)
          Navidrome: 4 plays, last played DATE
          Last.fm: 1 play, last played DATE
          k   keep Navidrome's 4
          l   lower it to Last.fm's 1
          ka  keep Navidrome's count here and for all that follow
          la  take Last.fm's count here and for all that follow
          b   go back to the previous question
          s   stop asking
        Answer (k, l, ka, la, b, s): Plan: 2 play counts raised by 4 plays, 1 play count lowered by 3 plays, 1 star set.
        """,
        run.out()
            .substring(0, run.out().indexOf("\nPlay counts raised"))
            .replaceAll("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}", "DATE"));
    assertTrue(
        run.out()
            .contains(
                "\nWrite 2 higher counts (+4 plays), 1 lower count (-3 plays) and 1 star to"
                    + " navidrome.db? [y/N] \nDone: 3 tracks, "),
        run.out());
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
    "perhaps l k, 2, 4",
    "l b k l, 5, 1",
    "s, 5, 4",
    "l s, 2, 4"
  })
  void anAnswerSettlesOneConflictOrAllThatRemain(String answers, int mail, int sky) {
    home.answering(answers.replace(' ', '\n') + "\ny\n").ok();

    assertEquals(List.of("night-mail " + mail, "tin-sky " + sky), salt());
  }

  @ParameterizedTest(name = "the end after \"{0}\"")
  @ValueSource(strings = {"", "l\n", "l\nl\n", "l\nl\nperhaps\n"})
  void theEndOfInputChangesNothing(String typed) {
    List<String> before = home.navidrome.files();

    CommandRun run = home.answering(typed);

    assertTrue(run.error().startsWith("Nothing was changed."), run.error());
    assertEquals(before, home.navidrome.files());
    assertEquals(130, run.exitCode());
  }

  @Test
  void answersGivenBeforeAnEndAreNotLost() {
    CommandRun first = home.answering("l\n");
    assertEquals("Nothing was changed. Your answers so far are kept.\n", first.error());

    CommandRun second = home.answering("y\nl\ny\n").ok();

    assertTrue(second.out().contains("You had answered 1 of 2 conflicts."), second.out());
    assertEquals(List.of("night-mail 2", "tin-sky 1"), salt());
    home.navidrome.change("update annotation set play_count = 9 where item_id = 'tin-sky@salt'");
    assertEquals(-1, home.answering("k\nn\n").out().indexOf("You had answered"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "YES", " yes "})
  void onlyYesProceeds(String answer) {
    home.answering("ka\n" + answer + "\n").ok();

    assertEquals(4, home.navidrome.tracks().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "", "proceed\nno", "1\n2\nN"})
  void noLeavesEverythingAndAnythingElseIsAskedAgain(String answer) {
    List<String> before = home.navidrome.files();

    CommandRun run = home.answering("ka\n" + answer + "\n");

    assertTrue(run.out().contains("? [y/N] \nNothing was written to Navidrome.\n"), run.out());
    assertEquals(
        Math.max(0, answer.lines().count() - 1),
        run.out().split("Please answer y or n").length - 1);
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
    assertTrue(run.out().contains(" to navidrome.db? [y/N] \nDone: "), run.out());
  }

  private List<String> salt() {
    return home.navidrome.rows(
        "select replace(item_id, '@salt', '') || ' ' || play_count from annotation"
            + " where item_id like '%@salt' order by item_id");
  }
}
