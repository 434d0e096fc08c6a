package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import navisync.support.CommandRun;
import navisync.support.ReportFiles;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plain run: what it says, writes and leaves behind. */
class NavisyncCommandTest {
  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void setUp() {
    home = SampleHome.ofMirrow(folder);
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void aRunSaysWhatItDoesAndDidAtAGlance() {
    CommandRun run = home.run("--yes");

    assertEquals(
        """
        Last.fm: 7 new plays, 7 in the cache (4 requests, # s)
        Library: 3 of 4 Last.fm tracks matched (# s)
        Plan: 2 play counts raised by 4 plays, 1 star set.

        Play counts raised
                                 before  after
          Mirrow – Slow Lantern       0      3
          Mirrow – Ash Ferry          1      2

        Stars set
          Mirrow – Slow Lantern

        Conflicts: Navidrome's count is higher
                            Navidrome  Last.fm
          Mirrow – Tin Sky          4        1
          Left as they are. Run in a terminal, without --yes and --dry-run, to choose for each, or use --policy=lastfm to take Last.fm's counts.

        Not in the library: 1 track, 1 play
                         album  plays
          Nobody – Lost             1
          Full list: json/missing_scrobbles.json

        Done: 2 tracks, 1 album and 1 artist updated and verified, 4 plays added, 1 star set.
        Backup: HOME/home/backups/navidrome-#.db
        Open HOME/home/json/report.html in a browser.
        Next: start Navidrome again if you stopped it.
        """,
        run.out());
    assertEquals("", run.error());
    assertEquals(0, run.exitCode());
  }

  @Test
  void countsDatesStarsTotalsAndHistoryStandInTheDatabase() {
    home.run("--yes").ok();

    assertEquals(
        List.of(
            "ash-ferry@kites|2|2021-03-06 03:06:40+00:00|",
            "slow-lantern@kites|3|2021-05-03 00:00:00+00:00|2021-05-03 00:01:40+00:00",
            "tin-sky@salt|4|2022-01-01 00:00:00+00:00|"),
        home.navidrome.tracks());
    assertEquals(
        List.of(
            "album-kites|5|2021-05-03 00:00:00+00:00",
            "album-salt|4|2022-01-01 00:00:00+00:00",
            "artist-mirrow|9|2022-01-01 00:00:00+00:00"),
        home.navidrome.totals());
    assertEquals(
        List.of(
            "ash-ferry@kites|1605000000",
            "ash-ferry@kites|1615000000",
            "slow-lantern@kites|1600000000",
            "slow-lantern@kites|1610000000",
            "slow-lantern@kites|1620000000"),
        home.navidrome.history());
  }

  @Test
  void cacheReportsAndBackupLieInTheHome() {
    home.run("--yes").ok();

    assertEquals(
        ReportFiles.and(
            "backups/navidrome-#.db",
            "cache/scrobbles_cache.db",
            "cache/scrobbles_cache.lock",
            "json/report.html"),
        home.files());
    assertEquals(
        """
        {
          "Nobody": {
            "": [
              {
                "track": "Lost",
                "scrobbled": 1,
                "loved": false,
                "lastplayed": "2021-06-29 20:53:20"
              }
            ]
          }
        }
        """,
        home.text("json/missing_scrobbles.json"));
    assertEquals("{}\n", home.text("json/missing_loved.json"));
  }

  @Test
  void nothingLiesBesideTheDatabaseAfterwards() {
    home.run("--yes").ok();

    assertEquals(
        List.of("navidrome.db"),
        home.navidrome.files().stream().map(file -> file.split(" ")[0]).toList());
  }

  @Test
  void quietShowsNothingWhenAllIsWell() {
    assertEquals(new CommandRun(0, "", ""), home.run("--yes", "-q"));
    assertEquals(3, home.navidrome.tracks().size());
  }

  @Test
  void quietShowsErrorsAndNothingElse() {
    home.set("NAVIDROME_USER_ID", "carl");

    CommandRun run = home.run("--yes", "--quiet");

    assertEquals(
        new CommandRun(
            2,
            "",
            "HOME/server/navidrome.db has no user carl. Set NAVIDROME_USER_ID or --user to one of:"
                + " ann.\n"),
        run);
  }

  @Test
  void verboseShowsListsInFull() {
    for (int i = 1; i <= 7; i++) {
      home.play("Nobody", "Song " + i, "", 1_640_000_000 + i);
    }

    assertTrue(home.run("--dry-run").out().contains("  … and 3 more (-v shows all)\n"));
    String verbose = home.run("--dry-run", "-v").out();
    assertTrue(verbose.contains("  Nobody – Song 7"), verbose);
    assertFalse(verbose.contains("more (-v"), verbose);
  }

  @Test
  void verboseShowsWhereAnErrorCameFrom() {
    home.set("NAVIDROME_USER_ID", "carl");

    String error = home.run("--verbose").error();

    assertTrue(error.contains("at navisync.navidrome.db.DatabaseProbe"), error);
    assertFalse(home.run().error().contains("\tat "));
  }

  @Test
  void coloursOnATerminalOnly() {
    assertTrue(home.onTerminal("", "--dry-run").out().contains("\u001b["));
    assertFalse(home.answering("", "--dry-run").out().contains("\u001b["));
  }

  @Test
  void noColorAndTheEnvironmentVariableSwitchColoursOff() {
    assertFalse(home.onTerminal("", "--dry-run", "--no-color").out().contains("\u001b["));
    home.environment.put("NO_COLOR", "1");
    assertFalse(home.onTerminal("", "--dry-run").out().contains("\u001b["));
  }

  @Test
  void anAccountWithoutPlaysIsNoError() {
    try (SampleHome empty = new SampleHome(folder.resolve("empty"))) {
      empty.navidrome.track("Mirrow", "Slow Lantern", "Kites");
      List<String> files = empty.navidrome.files();

      CommandRun run = empty.run();

      assertTrue(run.out().contains("Nothing to change. No plays were found at Last.fm."));
      assertEquals(0, run.exitCode());
      assertEquals(files, empty.navidrome.files());
    }
  }
}
