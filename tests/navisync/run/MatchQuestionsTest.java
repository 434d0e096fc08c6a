package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import navisync.cli.ClearAlbumCacheCommand;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person at the terminal is asked about matches, and that each answer is remembered. */
class MatchQuestionsTest {
  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void setUp() {
    home = new SampleHome(folder);
    home.navidrome
        .track("Mirrow", "Song for the Deal", "Kites")
        .track("Mirrow", "Night Mail", "Kites")
        .track("Mirrow", "Night Mail", "Best Of");
    home.play("Mirrow", "Song for the Deal", "Kites", 1_600_000_000);
    home.play("Mirrow", "Song for the Dean", "Kites", 1_610_000_000, 1_620_000_000);
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void bothSpellingsPlayedIsASuggestionAndNeverAMatch() {
    CommandRun run = home.run("--dry-run", "--json");

    assertEquals(1, run.json().get("match").get("suggested").asInt());
    assertEquals(1, run.json().get("match").get("matched").asInt());
    assertEquals(1, run.json().get("plan").get("plays").asInt());
  }

  @Test
  void suggestionsAreListedWhereNobodyIsAsked() {
    CommandRun run = home.run("--yes");

    assertTrue(run.out().contains("Possible matches: 1 track, 2 plays"), run.out());
    assertTrue(
        run.out()
            .contains("\n  Run in a terminal, without --yes and --dry-run, to review them, or add"),
        run.out());
    assertTrue(run.out().contains("Song for the Dean"), run.out());
    assertEquals(List.of("song-for-the-deal@kites 1"), counts());
  }

  @Test
  void anAcceptedSuggestionIsAskedForOnce() {
    CommandRun run = home.answering("1\ny\n");

    assertTrue(
        run.out()
            .replaceAll("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}", "DATE")
            .contains(
                """
                1 played song is not in your library by name, but similar songs are. Your answers are saved.
                1 of 1: Mirrow – Song for the Dean, 2 plays, last played DATE: which song in the library is it?
                  1   Mirrow – Song for the Deal (Kites), score 95.8; your history has another spelling that matches it
                  n   none of them
                  a   the first match for all songs by this artist
                  na  none for all songs by this artist
                  s   stop asking
                Answer (1, n, a, na, s):\
                """),
        run.out());
    assertEquals(List.of("song-for-the-deal@kites 3"), counts());
    assertEquals(-1, home.answering("").out().indexOf("Answer ("));
  }

  @Test
  void anAnswerSurvivesNewIdsOfTheSameFiles() {
    home.answering("1\ny\n").ok();
    home.navidrome
        .change("update media_file set id = 'new-' || id")
        .change("update annotation set item_id = 'new-' || item_id where item_type = 'media_file'");
    home.play("Mirrow", "Song for the Dean", "Kites", 1_630_000_000);

    CommandRun run = home.answering("y\n");

    assertEquals(-1, run.out().indexOf("which song"), run.out());
    assertEquals(List.of("new-song-for-the-deal@kites 4"), counts());
  }

  @Test
  void aDeclinedSuggestionIsAskedForAgainOnlyWhenANewCandidateAppears() {
    home.answering("n\ny\n").ok();
    assertEquals(List.of("song-for-the-deal@kites 1"), counts());
    assertEquals(-1, home.answering("").out().indexOf("Answer ("));

    home.navidrome.track("Mirrow", "Song for the Deans", "Salt");
    home.navidrome.track("Mirrow", "Song for the Dear", "Salt");
    CommandRun third = home.answering("s\n");

    assertTrue(third.out().contains("1   Mirrow – Song for the Dean"), third.out());
    assertEquals(-1, third.out().indexOf("Deal (Kites), score"), third.out());
  }

  @Test
  void aDeclinedSuggestionDoesNotStandInTheWayOfTheSongItself() {
    home.answering("n\ny\n").ok();
    home.navidrome.track("Mirrow", "Song for the Dean", "Kites");

    home.run("--yes").ok();

    assertEquals(List.of("song-for-the-deal@kites 1", "song-for-the-dean@kites 2"), counts());
  }

  @Test
  void theEndOfInputAndStopLeaveSuggestionsOpen() {
    CommandRun ended = home.answering("");
    assertEquals(130, ended.exitCode());
    assertEquals("Nothing was changed.\n", ended.error());
    CommandRun stopped = home.answering("s\ny\n");
    assertTrue(stopped.out().contains("Answer (1, n, a, na, s):"), stopped.out());
    assertTrue(
        stopped
            .out()
            .contains("\n  Left as you chose. The next run asks about those without an answer.\n"),
        stopped.out());
    assertEquals(-1, stopped.out().indexOf("Run in a terminal"), stopped.out());
    assertTrue(home.answering("s\n").out().contains("Answer (1, n, a, na, s):"));
  }

  @ParameterizedTest(name = "{0}: Kites {1}, Best Of {2}")
  @CsvSource({"1, 0, 3", "2, 3, 0", "a, 3, 3", "l, 0, 0"})
  void albumAgnosticAsksOnceWhichCopiesGetThePlays(String answer, int kites, int bestOf) {
    home.set("ALBUM_MATCHING_MODE", "album_agnostic");
    nightMail();

    CommandRun run = home.answering("n\n" + answer + "\ny\n");

    assertTrue(run.out().contains(": which copy gets the plays?"), run.out());
    assertEquals(kites, count("night-mail@kites"));
    assertEquals(bestOf, count("night-mail@best-of"));
    assertEquals(-1, home.answering("").out().indexOf("Answer ("));
  }

  @ParameterizedTest(name = "{0}: Kites {1}, Best Of {2}")
  @CsvSource({"all, 3, 3", "first, 0, 3", "skip, 0, 0", "ask, 0, 0"})
  void unattendedTheSettingDecides(String duplicates, int kites, int bestOf) {
    home.set("ALBUM_MATCHING_MODE", "album_agnostic").set("DUPLICATE_RESOLUTION", duplicates);
    nightMail();

    CommandRun run = home.run("--yes");

    assertEquals(kites, count("night-mail@kites"));
    assertEquals(bestOf, count("night-mail@best-of"));
    assertEquals(
        kites + bestOf == 0,
        run.out().contains("Several copies in the library, none chosen: 2 tracks, 3 plays"));
  }

  @Test
  void promptAsksForAnAlbumOnceForAllItsSongs() {
    home.set("ALBUM_MATCHING_MODE", "prompt");
    home.navidrome.track("Mirrow", "Lamp", "Kites").track("Mirrow", "Lamp", "Best Of");
    nightMail();
    home.play("Mirrow", "Lamp", "Kites", 1_650_000_000);

    CommandRun run = home.answering("n\n1\n2\ny\n");

    assertTrue(
        run.out()
            .contains(
                "Plays of Mirrow from the album Kites: which album in the library should they"
                    + " count for?\n  1  Best Of\n  2  Kites\n  a  all albums\n"),
        run.out());
    assertTrue(run.out().contains("from the album Elsewhere:"), run.out());
    assertEquals(2, run.out().split("Plays of Mirrow").length - 1);
    assertEquals(
        List.of(
            "lamp@best-of 1",
            "night-mail@best-of 2",
            "night-mail@kites 1",
            "song-for-the-deal@kites 1"),
        counts());
    assertEquals(-1, home.answering("").out().indexOf("Answer ("));
  }

  @Test
  void theStarOfALovedTrackGoesByTheSameAnswer() {
    home.set("ALBUM_MATCHING_MODE", "album_agnostic");
    nightMail();
    home.love("Mirrow", "Night Mail", 1_650_000_000);

    home.answering("n\n2\ny\n").ok();

    assertEquals(
        List.of("night-mail@kites"),
        home.navidrome.rows(
            "select item_id from annotation where starred and item_type = 'media_file'"));
  }

  @Test
  void aLovedTrackThatWasNeverPlayedIsAskedAbout() {
    home.set("ALBUM_MATCHING_MODE", "album_agnostic");
    home.love("Mirrow", "Night Mail", 1_650_000_000);

    CommandRun run = home.answering("n\n2\ny\n");

    assertTrue(
        run.out().contains("Mirrow – Night Mail, loved: which copy gets the star?"), run.out());
    assertEquals(
        List.of("night-mail@kites"),
        home.navidrome.rows(
            "select item_id from annotation where starred and item_type = 'media_file'"));
    assertEquals(-1, home.answering("").out().indexOf("Answer ("));
  }

  @Test
  void aLoveKeepsItsStarWhenTheChoiceOfItsCopyIsForgotten() {
    home.set("ALBUM_MATCHING_MODE", "album_agnostic");
    home.love("Mirrow", "Night Mail", 1_650_000_000);
    home.answering("n\n2\ny\n").ok();

    home.command(new ClearAlbumCacheCommand(), "-y").ok();
    CommandRun run = home.run("--yes");

    assertEquals(-1, run.out().indexOf("Loved"), run.out());
    assertEquals("{}\n", home.text("json/missing_loved.json"));
    assertEquals(
        List.of("night-mail@kites"),
        home.navidrome.rows(
            "select item_id from annotation where starred and item_type = 'media_file'"));
  }

  /** Two plays from Kites and one from an album that the library lacks. */
  private void nightMail() {
    home.play("Mirrow", "Night Mail", "Kites", 1_630_000_000, 1_635_000_000);
    home.play("Mirrow", "Night Mail", "Elsewhere", 1_640_000_000);
  }

  private int count(String track) {
    return counts().stream()
        .filter(row -> row.startsWith(track + " "))
        .mapToInt(row -> Integer.parseInt(row.substring(track.length() + 1)))
        .sum();
  }

  private List<String> counts() {
    return home.navidrome.rows(
        "select item_id || ' ' || play_count from annotation"
            + " where item_type = 'media_file' and play_count > 0 order by item_id");
  }
}
