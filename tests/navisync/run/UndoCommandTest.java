package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import navisync.cli.UndoCommand;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/rules.md, "Undo": of the usual story, which a first run has written as run 1. */
class UndoCommandTest {
  private static final String NOTHING_LEFT = "No run to undo.\n";

  @TempDir Path folder;
  private SampleHome home;
  private Map<String, List<String>> before;
  private Map<String, List<String>> synced;

  @BeforeEach
  void sync() {
    home = SampleHome.ofMirrow(folder);
    before = home.navidrome.tables();
    home.run("--yes").ok();
    synced = home.navidrome.tables();
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void whereNothingElseHappenedEveryTableIsAsBeforeToTheLetter() {
    CommandRun run = undo("--yes");

    assertEquals(
        """
        Run 1 (DATE): raised 2 play counts by 4 plays, set 1 star.
        Plan: 2 play counts lowered by 4 plays, 1 star removed.

        Play counts lowered
                                 before  after
          Mirrow – Slow Lantern       3      0
          Mirrow – Ash Ferry          2      1

        Stars removed
          Mirrow – Slow Lantern
        The next sync writes these changes again unless your history at Last.fm has changed.
        Done: 2 tracks, 1 album and 1 artist updated and verified, 2 counts lowered, 1 star removed.
        Backup: HOME/home/backups/navidrome-#.db
        Next: start Navidrome again if you stopped it.
        """,
        run.out().replaceFirst("\\([-\\d]+ [:\\d]+\\)", "(DATE)"));
    assertEquals(before, home.navidrome.tables());
    assertEquals(0, run.exitCode());
  }

  @Test
  void theNextSyncWritesTheSameAgain() {
    undo("--yes").ok();

    home.run("--yes").ok();

    assertEquals(synced, home.navidrome.tables());
  }

  @Test
  void aDryRunShowsAndWritesNothing() {
    CommandRun run = undo("--dry-run");

    assertEquals(synced, home.navidrome.tables());
    assertEquals(0, run.exitCode());
    assertEquals("", run.error());
  }

  @Test
  void aRunThatIsNoNumberIsSaidInPlainWords() {
    assertEquals("RUN \"abc\" is not a number. See --help.\n", undo("abc").error());
  }

  @Test
  void whereNobodyCanBeAskedNothingIsPutBack() {
    CommandRun run = undo();

    assertEquals(
        "No terminal to confirm on, so nothing was undone. Add --yes or set AUTO_CONFIRM=True.\n",
        run.error());
    assertEquals(synced, home.navidrome.tables());
    assertEquals(4, run.exitCode());
  }

  @Test
  void theUserIsAskedAndMayDecline() {
    home.answering("n\n", new UndoCommand()).ok();
    assertEquals(synced, home.navidrome.tables());

    home.answering("y\n", new UndoCommand()).ok();
    assertEquals(before, home.navidrome.tables());
  }

  @Test
  void whatHappenedSinceStays() {
    home.navidrome.counted("slow-lantern@kites", 2, "2023-11-20 10:00:00+00:00");
    home.navidrome.change(
        "insert into scrobbles values (null, 'slow-lantern@kites', 'id-ann', 1700474400)");
    home.navidrome.change(
        "update annotation set starred = 0, starred_at = '2023-11-21 08:00:00+00:00'"
            + " where item_id = 'slow-lantern@kites'");

    CommandRun run = undo("--yes");

    assertEquals(
        List.of(
            "ash-ferry@kites|1|2020-11-10 09:20:00+00:00|",
            "slow-lantern@kites|2|2023-11-20 10:00:00+00:00|",
            "tin-sky@salt|4|2022-01-01 00:00:00+00:00|"),
        home.navidrome.tracks());
    assertEquals(
        List.of(
            "album-kites|3|2023-11-20 10:00:00+00:00",
            "album-salt|4|2022-01-01 00:00:00+00:00",
            "artist-mirrow|7|2023-11-20 10:00:00+00:00"),
        home.navidrome.totals());
    assertEquals(
        List.of("ash-ferry@kites|1605000000", "slow-lantern@kites|1700474400"),
        home.navidrome.history());
    assertEquals(
        """
        Not undone: last-played dates that changed since
          Mirrow – Slow Lantern

        Not undone: stars that changed since
          Mirrow – Slow Lantern
        """,
        run.out().replaceAll("(?s).*(Not undone: last-played dates.*Lantern\n).*", "$1"));
  }

  @Test
  void aStarTheUserRemovedStaysAwayAfterwardsToo() {
    home.navidrome.change(
        "update annotation set starred = 0, starred_at = '2021-06-01 10:00:00+00:00' where item_id"
            + " = 'slow-lantern@kites'");
    undo("--yes").ok();

    home.run("--yes").ok();

    assertEquals("slow-lantern@kites|3|2021-05-03 00:00:00+00:00|", home.navidrome.tracks().get(1));
  }

  @Test
  void aRowThatWasRatedSinceKeepsItsRating() {
    home.navidrome.change("update annotation set rating = 4 where item_id = 'slow-lantern@kites'");

    undo("--yes").ok();

    assertEquals(
        List.of("0|null|4|0|null"),
        home.navidrome.rows(
            "select play_count, play_date, rating, starred, starred_at from annotation"
                + " where item_id = 'slow-lantern@kites'"));
  }

  @Test
  void aCountThatFellBelowWhatWasAddedEndsAtZero() {
    home.navidrome.change(
        "update annotation set play_count = 1 where item_id = 'slow-lantern@kites'");

    CommandRun run = undo("--yes");

    assertEquals(
        List.of("ash-ferry@kites|1", "tin-sky@salt|4"),
        home.navidrome.tracks().stream()
            .map(track -> track.replaceFirst("(\\|\\d+).*", "$1"))
            .toList());
    assertEquals(
        "Not fully undone: play counts now lower than what the run added\n"
            + "  Mirrow – Slow Lantern\n",
        run.out().replaceAll("(?s).*(Not fully undone: play.*Lantern\n).*", "$1"));
  }

  @Test
  void twiceChangesNothingMore() {
    undo("--yes").ok();

    assertEquals(NOTHING_LEFT, undo("--yes").out());
    assertEquals("Run 1 was already undone by run 2.\n", undo("1", "--yes").out());
    assertEquals(before, home.navidrome.tables());
  }

  @Test
  void anUndoIsPutBackByItsNumber() {
    undo("--yes").ok();

    assertEquals(0, undo("2", "--yes").exitCode());
    assertEquals(synced, home.navidrome.tables());
    assertEquals("0 changes", home.run("--yes").out().replaceAll("(?s).*?(0 changes).*", "$1"));

    assertEquals(0, undo("--yes").exitCode());
    assertEquals(before, home.navidrome.tables());
  }

  @Test
  void anUndoIsNotPutBackWhenTheSameWasWrittenAgain() {
    undo("--yes").ok();
    home.run("--yes").ok();

    CommandRun run = undo("2", "--yes");

    assertEquals(
        "Run 2 undid run 1, and run 3 wrote to the same tracks without it. Undoing run 2 would"
            + " count their plays twice. Undo run 3 first.\n",
        run.error());
    assertEquals(4, run.exitCode());
    assertEquals(synced, home.navidrome.tables());
  }

  @Test
  void anOlderRunGoesAndTheLaterOneStays() {
    playOnAndSync();

    undo("1", "--yes").ok();

    assertEquals(
        List.of(
            "ash-ferry@kites|1|2020-11-10 09:20:00+00:00|",
            "slow-lantern@kites|2|2023-11-14 21:00:00+00:00|",
            "tin-sky@salt|4|2022-01-01 00:00:00+00:00|"),
        home.navidrome.tracks());
    assertEquals(
        List.of(
            "ash-ferry@kites|1605000000",
            "slow-lantern@kites|1699990000",
            "slow-lantern@kites|1699995600"),
        home.navidrome.history());
  }

  @Test
  void runsCanBePutBackInAnyOrder() {
    playOnAndSync();

    undo("1", "--yes").ok();
    undo("2", "--yes").ok();

    assertEquals(before, home.navidrome.tables());
    home.run("--yes").ok();
    assertEquals(
        "slow-lantern@kites|5|2023-11-14 21:00:00+00:00|2021-05-03 00:01:40+00:00",
        home.navidrome.tracks().get(1));
  }

  @Test
  void againAndAgainGoesBackInTime() {
    playOnAndSync();

    undo("--yes").ok();
    assertEquals(synced, home.navidrome.tables());
    undo("--yes").ok();
    assertEquals(before, home.navidrome.tables());
    assertEquals(NOTHING_LEFT, undo("--yes").out());
  }

  @Test
  void aTrackThatIsGoneIsLeftOutAndNamed() {
    home.navidrome.change("update media_file set missing = 1 where id = 'slow-lantern@kites'");

    CommandRun run = undo("--yes");

    assertEquals(
        "Not undone: no longer in the library\n  Mirrow – Slow Lantern\n",
        run.out().replaceAll("(?s).*(Not undone: no longer.*Lantern\n).*", "$1"));
    assertEquals(
        List.of("album-kites|4", "album-salt|4", "artist-mirrow|8"),
        home.navidrome.totals().stream()
            .map(total -> total.replaceFirst("(\\|\\d+).*", "$1"))
            .toList());
  }

  @Test
  void whatPolicyLastfmLoweredIsRaisedAgain() {
    home.run("--yes", "--policy=lastfm").ok();
    assertEquals("tin-sky@salt|1", home.navidrome.tracks().get(2).substring(0, 14));

    undo("--yes").ok();

    assertEquals(synced, home.navidrome.tables());
  }

  @Test
  void whatIncrementAddedIsAddedOnceMoreByTheNextSync() {
    undo("--yes").ok();
    home.run("--yes", "--policy=increment", "--accept-first-increment").ok();
    Map<String, List<String>> incremented = home.navidrome.tables();

    undo("--yes").ok();
    assertEquals(before, home.navidrome.tables());

    home.run("--yes", "--policy=increment", "--accept-first-increment").ok();
    assertEquals(incremented, home.navidrome.tables());
  }

  @Test
  void whatAnOlderIncrementAddedIsAddedOnceMoreTooAndTheLaterOneStays() {
    undo("--yes").ok();
    increment();
    home.play("Mirrow", "Slow Lantern", "Kites", 1_699_990_000, 1_699_995_600);
    increment();
    String incremented = home.navidrome.tracks().get(1);
    assertEquals("slow-lantern@kites|5", incremented.substring(0, 20));

    assertEquals(0, undo("3", "--yes").exitCode());
    assertEquals("slow-lantern@kites|2", home.navidrome.tracks().get(1).substring(0, 20));

    increment();
    assertEquals(incremented, home.navidrome.tracks().get(1));
  }

  @Test
  void afterTheLaterRunIsGoneAnUndoCanBePutBack() {
    undo("--yes").ok();
    home.run("--yes").ok();
    undo("3", "--yes").ok();

    assertEquals(0, undo("2", "--yes").exitCode());

    assertEquals(synced, home.navidrome.tables());
  }

  @Test
  void theDateOfAPlayBetweenTwoRunsIsWhatIsLeft() {
    home.navidrome.counted("slow-lantern@kites", 1, "2022-03-01 10:00:00+00:00");
    playOnAndSync();

    undo("1", "--yes").ok();
    undo("2", "--yes").ok();

    assertEquals("slow-lantern@kites|1|2022-03-01 10:00:00+00:00|", home.navidrome.tracks().get(1));
  }

  @Test
  void aRunThatIsNotThereIsNamed() {
    CommandRun run = undo("12");

    assertEquals(
        "There is no run 12 that wrote for this Navidrome user. List the runs with ./jbang"
            + " cache_info.java --execute=runs.\n",
        run.error());
    assertEquals(2, run.exitCode());
  }

  /** Slow Lantern is played twice more, and run 2 writes that. */
  private void playOnAndSync() {
    home.play("Mirrow", "Slow Lantern", "Kites", 1_699_990_000, 1_699_995_600);
    home.run("--yes").ok();
  }

  private void increment() {
    home.run("--yes", "--policy=increment", "--accept-first-increment").ok();
  }

  private CommandRun undo(String... arguments) {
    return home.command(new UndoCommand(), arguments);
  }
}
