package navisync.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import navisync.cli.CacheInfoCommand;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One command of the shell on the command line, and its tables for other programs. */
class DataOutputTest {
  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void setUp() {
    home = SampleHome.ofMirrow(folder);
    home.play("Nobody", "A \"Quoted\", Title", "Tab\there", 1_640_000_000);
    home.run("--yes").ok();
  }

  @AfterEach
  void leave() {
    home.close();
  }

  private CommandRun run(String... arguments) {
    return home.command(new CacheInfoCommand(), arguments);
  }

  @Test
  void anEmptyCommandIsWrongUsage() {
    assertEquals(
        new CommandRun(2, "", "--execute needs a command, such as --execute=unmatched.\n"),
        run("--execute="));
  }

  @Test
  void oneCommandIsRunAndPrinted() {
    assertEquals(
        new CommandRun(
            0,
            """
            1 conflict
                                album  Navidrome  Last.fm
              Mirrow – Tin Sky  Salt           4        1
            """,
            ""),
        run("--execute=conflicts"));
  }

  @Test
  void aFailedCommandEndsWithItsExitCode() {
    CommandRun run = run("--execute", "plays Unknown");
    assertEquals(2, run.exitCode());
    assertTrue(run.error().startsWith("Artist not in the cache: Unknown."), run.error());
  }

  @Test
  void csvHasPlainNumbersUtcTimesAndQuotesWhereNeeded() {
    assertEquals(
        List.of(
            "artist,title,album,plays,last",
            "Nobody,\"A \"\"Quoted\"\", Title\",Tab\there,1,2021-12-20T11:33:20Z",
            "Nobody,Lost,,1,2021-06-29T20:53:20Z"),
        run("--execute", "tracks nobody", "--output=csv").ok().out().lines().toList());
  }

  @Test
  void tsvIsSeparatedByTabs() {
    assertEquals(
        "artist\ttitle\talbum\tNavidrome\tLast.fm\nMirrow\tTin Sky\tSalt\t4\t1\n",
        run("--execute=conflicts", "--output=tsv").ok().out());
  }

  @Test
  void jsonIsOneArrayOfObjects() {
    assertEquals(
        "[{\"artist\":\"Mirrow\",\"title\":\"Tin"
            + " Sky\",\"album\":\"Salt\",\"navidrome\":4,\"lastFm\":1}]",
        run("--execute=conflicts", "--output=json").ok().json().toString());
    assertEquals(
        "[{\"n\":1,\"missing\":null,\"text\":\"1\"}]",
        run("--execute=sql select 1 n, null missing, '1' text", "--output=json")
            .ok()
            .json()
            .toString());
  }

  @Test
  void anEmptyTableIsStillATableAndMessagesGoToStandardError() {
    assertEquals(
        new CommandRun(0, "number,kind,as played,match,from,since\n", ""),
        run("--execute=decisions", "--output=csv"));
    assertEquals(new CommandRun(0, "[]\n", ""), run("--execute=decisions", "--output=json"));
    assertEquals(new CommandRun(0, "No decisions are saved.\n", ""), run("--execute=decisions"));
    CommandRun reset = run("--execute=reset", "--output=csv");
    assertEquals("", reset.out());
    assertTrue(reset.error().startsWith("Nothing to reset"), reset.error());
  }

  @Test
  void aPipeCanAskForDataToo() {
    assertEquals(
        "run\tstarted\tmode",
        home.piped("runs\n", new CacheInfoCommand(), "--output=tsv")
            .ok()
            .out()
            .substring(0, "run\tstarted\tmode".length()));
  }

  @Test
  void runsNameTheRunThatTheyUndidAndTheUndoThatUndidThem() {
    home.run("--yes").ok();
    home.piped("undo 1\n", new CacheInfoCommand(), "-y").ok();

    assertEquals(
        List.of("ended,undoes,undone by", "exit 0,1,", "exit 0,,2"),
        run("--execute=runs", "--output=csv")
            .ok()
            .out()
            .lines()
            .map(line -> line.split(",", 9)[8])
            .toList());
  }

  @Test
  void allRowsAreData() {
    for (int i = 0; i < 120; i++) {
      home.play("Nobody", "Title " + i, "", 1_650_000_000 + 600 * i);
    }
    home.run("--yes").ok();

    assertEquals(125, run("--execute=tracks", "--output=csv").ok().out().lines().count() - 1);
    assertEquals(2, run("--execute=tracks -n 2", "--output=csv").ok().out().lines().count() - 1);
  }

  @Test
  void whatHasNoTableSaysSo() {
    CommandRun run = run("--execute=help", "--output=csv");
    assertEquals(
        new CommandRun(2, "", "This command prints no table. Leave out --output=csv.\n"), run);
  }

  @Test
  void theTablesOfTheCacheAndTheirColumnsAreListed() {
    String tables = run("--execute=tables").ok().out();
    assertTrue(tables.contains("\n  loved "), tables);
    assertEquals(
        """
        loved, 1 row
                   type     refers to
          account  INTEGER  account
          artist   TEXT
          title    TEXT
          mbid     TEXT
          second   INTEGER
        """,
        run("--execute=tables loved").ok().out());
    assertEquals(
        "No table songs. Type tables for a list.\n", run("--execute=tables songs").error());
  }

  @Test
  void twoRunsAreCompared() {
    home.play("Mirrow", "Slow Lantern", "Kites", 1_650_000_000);
    home.run("--yes").ok();
    home.play("Mirrow", "Slow Lantern", "Kites", 1_660_000_000, 1_670_000_000);
    home.play("Mirrow", "Ash Ferry", "Kites", 1_680_000_000);
    home.navidrome.change(
        "update annotation set play_count = 5 where item_id = 'slow-lantern@kites'");
    home.run("--yes").ok();

    assertEquals(
        """
        From run 1 to run 3: 2 tracks
                                 before  after  plays  by runs  last played       star
          Mirrow – Slow Lantern       3      6      3        2  YYYY-MM-DD hh:mm
          Mirrow – Ash Ferry          2      3      1        1  YYYY-MM-DD hh:mm
        """,
        run("--execute=diff 1 3")
            .ok()
            .out()
            .replaceAll("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}", "YYYY-MM-DD hh:mm"));
    assertEquals(
        3, run("--execute=diff 1 3", "--output=json").ok().json().get(0).get("plays").asInt());
    assertEquals("Name the earlier run first: diff 1 3.\n", run("--execute=diff 3 1").error());
  }

  @Test
  void optionsThatContradictEachOtherAreRefused() {
    assertEquals(2, run("--info", "--output=csv").exitCode());
    assertEquals(2, run("--execute=runs", "--json").exitCode());
    assertEquals(2, run("--output=xml").exitCode());
  }
}
