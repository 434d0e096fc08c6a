package navisync.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import navisync.cli.CacheInfoCommand;
import navisync.match.Decision;
import navisync.store.Cache;
import navisync.store.navidrome.TargetStore;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands of the shell through pipes, after one run of the usual story. */
class ShellCommandsTest {
  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void runOnce() {
    home = SampleHome.ofMirrow(folder);
    assertEquals(0, home.run("--yes").exitCode());
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  @DisplayName("artists, tracks, plays and loved tracks, with no prompt and nothing else")
  void listening() {
    assertEquals(
        """
        2 artists
                  tracks  plays  last
          Mirrow       3      6  YYYY-MM-DD
          Nobody       1      1  YYYY-MM-DD
        1 artist
                  tracks  plays  last
          Nobody       1      1  YYYY-MM-DD
        3 tracks
                                 album  plays  last
          Mirrow – Slow Lantern  Kites      3  YYYY-MM-DD
          … and 2 more (-a shows all)
        Mirrow – Ash Ferry, 2 plays with a time
          played            title      album
          YYYY-MM-DD hh:mm  Ash Ferry  Kites
          YYYY-MM-DD hh:mm  Ash Ferry  Kites
        1 loved track
                                 since
          Mirrow – Slow Lantern  YYYY-MM-DD
        """,
        said("artists", "artists oBo", "tracks mirrow -n 1", "plays MIRROW ash ferry", "loved"));
  }

  @Test
  @DisplayName("an artist in two spellings is found by either one, with the plays of both")
  void spellings() {
    home.play("mirrow", "SLOW LANTERN", "", 1_640_000_000);
    home.run("--yes").ok();
    assertEquals(
        """
        Mirrow – Ash Ferry, 2 plays with a time
          played            title      album
          YYYY-MM-DD hh:mm  Ash Ferry  Kites
          YYYY-MM-DD hh:mm  Ash Ferry  Kites
        mirrow – SLOW LANTERN, 4 plays with a time
          played            title         album
          YYYY-MM-DD hh:mm  SLOW LANTERN
          YYYY-MM-DD hh:mm  Slow Lantern  Kites
          YYYY-MM-DD hh:mm  Slow Lantern  Kites
          YYYY-MM-DD hh:mm  Slow Lantern  Kites
        4 tracks
                                 album  plays  last
          Mirrow – Slow Lantern  Kites      3  YYYY-MM-DD
          Mirrow – Ash Ferry     Kites      2  YYYY-MM-DD
          mirrow – SLOW LANTERN             1  YYYY-MM-DD
          Mirrow – Tin Sky       Salt       1  YYYY-MM-DD
        """,
        said("plays mirrow ash ferry", "plays mirrow SLOW LANTERN", "tracks mirrow"));
  }

  @Test
  @DisplayName("what is not in the library, and conflicts, as a run would find them now")
  void library() {
    home.navidrome.track("Nobody", "Found", "Later");
    home.play("Nobody", "Lost", "Salt", 1_640_000_000);
    home.play("Someone", "Else", "", 1_641_000_000);
    home.run("--yes").ok();
    assertEquals(
        """
        Not in the library: 3 tracks, 3 plays
                          album  plays
          Nobody – Lost              1
          Nobody – Lost   Salt       1
          Someone – Else             1
        Not in the library: 3 tracks, 3 plays
                   tracks  plays
          Nobody        2      2
          Someone       1      1
        1 conflict
                            album  Navidrome  Last.fm
          Mirrow – Tin Sky  Salt           4        1
        """,
        said("unmatched", "unmatched --by=artist", "conflicts"));
  }

  @Test
  @DisplayName("without a setting that names the library, the cache tells what it knows")
  void noLibrary() {
    home.set("NAVIDROME_DB_PATH", null).set("LASTFM_USER", null);

    assertEquals(
        """
        No library is set (NAVIDROME_DB_PATH or NAVIDROME_URL), so these are the tracks that no run \
        has synced to Navidrome:
        Not in the library: 2 tracks, 2 plays
                            album  plays
          Mirrow – Tin Sky  Salt       1
          Nobody – Lost                1
        """,
        said("unmatched"));
    CommandRun conflicts = pipe("conflicts");
    assertEquals(2, conflicts.exitCode());
    assertEquals(
        "NAVIDROME_DB_PATH is not set in HOME/home/.env. Write the path of Navidrome's navidrome.db"
            + " there.\n",
        conflicts.error());
  }

  @Test
  @DisplayName("runs are listed, shown and put back; an undo asks, or is agreed to beforehand")
  void runs() {
    assertEquals(
        """
        1 run
             started           mode  raised  lowered  plays  starred  unstarred  ended
          1  YYYY-MM-DD hh:mm  db         2        0      4        1          0  exit 0
        Run 1, 2 tracks
                                 before  after  last played       star
          Mirrow – Ash Ferry          1      2  YYYY-MM-DD hh:mm
          Mirrow – Slow Lantern       0      3  YYYY-MM-DD hh:mm  set
        """,
        said("runs", "show 1"));
    assertEquals(4, pipe("undo 1").exitCode());
    assertEquals(0, home.piped("undo 1\n", new CacheInfoCommand(), "-y").exitCode());
    assertEquals(
        List.of(
            "ash-ferry@kites|1|2020-11-10 09:20:00+00:00|",
            "tin-sky@salt|4|2022-01-01 00:00:00+00:00|"),
        home.navidrome.tracks());
    assertEquals(
        """
        2 runs
             started           mode  raised  lowered  plays  starred  unstarred  ended
          2  YYYY-MM-DD hh:mm  db         0        2      0        0          1  exit 0
          1  YYYY-MM-DD hh:mm  db         2        0      4        1          0  exit 0
        Run 2: undid run 1.
        Run 1: undone by run 2.
        """,
        said("runs"));
    assertTrue(said("show 2").startsWith("Run 2 (undid run 1), 2 tracks\n"), said("show 2"));
    assertTrue(said("show 1").startsWith("Run 1 (undone by run 2), 2 tracks\n"), said("show 1"));
    home.piped("undo 2\n", new CacheInfoCommand(), "-y").ok();
    String after = said("runs");
    assertTrue(
        after.endsWith("Run 3: undid run 2.\nRun 2: undid run 1, undone by run 3.\n"), after);
  }

  @Test
  @DisplayName("decisions are listed and forgotten one by one, or all choices of copies at once")
  void decisions() {
    decide(Decision.Kind.MATCH, "Nobody", "Lost");
    decide(Decision.Kind.COPIES, "Mirrow", "Tin Sky");
    assertEquals(
        """
        2 decisions
             kind    as played         match    from   since
          1  match   Nobody – Lost     nothing  asked  YYYY-MM-DD
          2  copies  Mirrow – Tin Sky  nothing  asked  YYYY-MM-DD
        """,
        said("decisions"));
    assertEquals(4, pipe("forget 1").exitCode());
    assertEquals(4, pipe("clear-albums").exitCode());
    assertEquals(
        """
        Forgotten. The next run matches Nobody – Lost again.
        Forgot 1 choice of albums and copies, and which copy was chosen for 2 tracks with recorded plays.
        The next run chooses again. Plays that then belong to another copy are listed, and --take-back moves them. Stars stay.
        No decisions are saved.
        """,
        home.piped("forget 1\nclear-albums\ndecisions\n", new CacheInfoCommand(), "-y").out());
  }

  private void decide(Decision.Kind kind, String artist, String title) {
    try (Cache cache = Cache.open(home.folder().resolve("cache"), line -> {})) {
      TargetStore target = cache.openTarget("id-ann");
      target.remember(
          new Decision(
              kind,
              new Decision.Names(artist, title, null, false),
              List.of(),
              "asked",
              SampleHome.NOW));
    }
  }

  @Test
  @DisplayName("forget-counts says what would follow and asks; reset never touches the ledger")
  void forgetCounts() {
    assertEquals(
        "2", home.piped(count(), new CacheInfoCommand()).out().lines().toList().get(1).strip());
    pipe("reset").ok();
    CommandRun declined = home.answering("forget-counts\nn\n" + count(), new CacheInfoCommand());
    assertEquals(
        """
        The cache has 5 recorded plays on 2 tracks, 4 of them added by runs, and 1 star that \
        runs set. If you forget them:
        - Navidrome's counts and stars stay as they are now.
        - Policy increment asks again, and would add all plays to the current counts.
        - Plays added because of a match that changes later can no longer be removed.
        - A star you removed is set again while the track is loved, and no star is removed
          when you unlove a track.
        - A count that a restored backup lowered is no longer detected.
        Forget the recorded plays? [y/N] Nothing was changed.
        count(*)
          2
        """,
        declined.out());
    assertEquals(0, home.answering("forget-counts\ny\n", new CacheInfoCommand()).exitCode());
    assertEquals("No recorded plays: nothing to forget.\n", said("forget-counts"));
  }

  private static String count() {
    return "sql select count(*) from ledger\n";
  }

  @Test
  @DisplayName("the calendar has a row for each year, a column for each month")
  void calendar() {
    assertEquals(
        """
        Plays by year, and by month from January to December
          2020           2          █ █   ████████████████████████
          2021           5  █ █ ██ █      ████████████████████████████████████████████████████████████
        """,
        said("calendar"));
  }

  @Test
  @DisplayName("the cache is whole, has no gaps, and can be compacted")
  void care() {
    home.changeCache(
        "create table searched_once as select zeroblob(3000000) as ids",
        "drop table searched_once");
    assertEquals(
        """
        Cache integrity: OK
        No gaps: the history fetched so far is complete.
        3.2 MB before, 0.2 MB after.
        """,
        said("check", "gaps", "compact"));
  }

  @Test
  @DisplayName("exports hold every play with a time, oldest first")
  void export() {
    home.play("A \"B\", C", "Line\nend", "", 1_590_000_000);
    home.run("--yes").ok();
    assertEquals(
        """
        Exported 8 plays to HOME/home/plays.csv.
        Exported 8 plays to HOME/home/plays.JSON.
        """,
        said("export plays.csv", "export plays.JSON"));
    assertEquals(
        """
        uts,utc_time,artist,album,track,track_mbid
        1590000000,2020-05-20T18:40:00Z,"A ""B"", C",,"Line
        end",
        1600000000,2020-09-13T12:26:40Z,Mirrow,Kites,Slow Lantern,
        1605000000,2020-11-10T09:20:00Z,Mirrow,Kites,Ash Ferry,
        1610000000,2021-01-07T06:13:20Z,Mirrow,Kites,Slow Lantern,
        1615000000,2021-03-06T03:06:40Z,Mirrow,Kites,Ash Ferry,
        1620000000,2021-05-03T00:00:00Z,Mirrow,Kites,Slow Lantern,
        1625000000,2021-06-29T20:53:20Z,Nobody,,Lost,
        1630000000,2021-08-26T17:46:40Z,Mirrow,Salt,Tin Sky,
        """,
        home.text("plays.csv").replace("\r\n", "\n"));
    assertEquals(
        "{\"uts\":1600000000,\"utc_time\":\"2020-09-13T12:26:40Z\",\"artist\":\"Mirrow\","
            + "\"album\":\"Kites\",\"track\":\"Slow Lantern\",\"track_mbid\":\"\"},",
        home.text("plays.JSON").lines().toList().get(2));
    assertEquals(4, pipe("export plays.csv").exitCode(), "replacing it is asked for");
    assertEquals("The file name must end in .csv or .json.\n", pipe("export plays.txt").error());
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '→',
      value = {
        "nonsense      → 2 → Unknown command: nonsense. Type help for a list.",
        "track         → 2 → Unknown command: track (did you mean tracks?). Type help for a list.",
        "plays         → 2 → Missing required parameter: 'ARTIST [TITLE]'. Type help plays.",
        "plays Nobodi  → 2 → Artist not in the cache: Nobodi. Press Tab to complete names.",
        "plays Nobody x → 2 → Title not in the cache: Nobody – x. Press Tab to complete titles.",
        "show 9        → 2 → No run 9. Type runs for a list.",
        "undo 9        → 2 → No run 9. Type runs for a list.",
        "remove-import 9 → 2 → No import 9. Type imports for a list.",
        "show abc      → 2 → RUN \"abc\" is not a number. Type help show.",
        "forget 99999999999999999999 → 2 → DECISION \"99999999999999999999\" is out of range. Type"
            + " help forget.",
        "artists -n abc → 2 → --number \"abc\" is not a number. Type help artists.",
        "unmatched --by=x → 2 → Unknown by \"x\". Choose plays or artist. Type help unmatched.",
        "forget 9      → 2 → No decision 9. Type decisions for a list.",
        "help me       → 2 → Unknown command: me. Type help for a list.",
        "sql drop table play → 2 → Only SELECT, WITH and EXPLAIN of these are allowed, because"
            + " the cache is opened read-only.",
        "forget-counts → 4 → No terminal to confirm on, so nothing was changed. Run"
            + " again with -y."
      })
  void theFirstFailureEndsThePipe(String line, int exitCode, String sentence) {
    CommandRun run = pipe("# a note", "", line, "info");

    assertEquals(exitCode, run.exitCode());
    assertEquals(sentence + "\n", run.error());
    assertEquals(false, run.out().contains("artists"), "info was not carried out");
  }

  @Test
  @DisplayName("exit ends the shell, and what follows is not carried out")
  void exit() {
    assertEquals("", said("exit", "info"));
  }

  private CommandRun pipe(String... lines) {
    return home.piped(String.join("\n", lines) + "\n", new CacheInfoCommand());
  }

  /** What lines say that all succeed, days and minutes masked. */
  private String said(String... lines) {
    CommandRun run = pipe(lines);
    assertEquals("", run.error());
    assertEquals(0, run.exitCode());
    return run.out()
        .replaceAll("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}(?!:)", "YYYY-MM-DD hh:mm")
        .replaceAll("\\d{4}-\\d{2}-\\d{2}", "YYYY-MM-DD");
  }
}
