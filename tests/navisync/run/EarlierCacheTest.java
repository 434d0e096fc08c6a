package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import navisync.cli.CacheInfoCommand;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A cache of the Python version is taken over by the first run. It knows two plays of Slow Lantern:
 * one that Last.fm knows as well, and one of 2019 that Last.fm does not know.
 */
class EarlierCacheTest {
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

  @ParameterizedTest
  @ValueSource(strings = {"scrobbles_cache.db", "scrobbles.db"})
  void itsPlaysDoNotCountUntilTheyAreAccepted(String name) throws Exception {
    original(name);

    CommandRun first = home.run("--yes");

    assertTrue(
        first
            .out()
            .startsWith(
                "Imported the Python version's " + name + ". Plays: 2, loved tracks: 1, skipped "),
        first.out());
    assertTrue(
        first
            .out()
            .contains(
                "\nNot counted: 1 play found only in the Python version's cache. Use"
                    + " --accept-earlier-plays to count them.\n"),
        first.out());
    assertEquals(List.of("3"), lantern());
    assertEquals(0, first.exitCode());

    CommandRun tried = home.run("--dry-run", "--accept-earlier-plays");

    assertTrue(tried.out().contains("Plan: 1 play count raised by 1 play."), tried.out());
    assertTrue(home.run("--yes").ok().out().contains("Not counted: 1 play"));
    assertEquals(List.of("3"), lantern());

    assertEquals(4, home.run("--accept-earlier-plays").exitCode());
    assertTrue(home.run("--dry-run").ok().out().contains("Not counted: 1 play"));

    CommandRun second = home.run("--yes", "--accept-earlier-plays");

    assertEquals(List.of("4"), lantern());
    assertEquals(-1, second.out().indexOf("Not counted"));
    assertEquals(-1, home.run("--yes").out().indexOf("Not counted"));
    assertEquals(List.of("4"), lantern());
  }

  @Test
  void playsThatAKilledRunOnlyTriedDoNotCount() throws Exception {
    original("scrobbles_cache.db");
    home.run("--yes").ok();
    home.changeCache("update play set source = 4 where source = 1");

    CommandRun next = home.run("--yes").ok();

    assertTrue(next.out().contains("Not counted: 1 play"), next.out());
    assertEquals(List.of("3"), lantern());
  }

  @Test
  void itsDecisionsSayWhereTheyComeFrom() throws Exception {
    original("scrobbles_cache.db");
    home.changeCache(
        "create table fuzzy_match_mappings (navidrome_track_id text primary key,"
            + " navidrome_artist text, navidrome_track text, lastfm_artist text,"
            + " lastfm_track text, matched_timestamp integer)",
        "insert into fuzzy_match_mappings values ('slow-lantern@kites', 'Mirrow',"
            + " 'Slow Lantern', 'mirow', 'slow lantern', 1600000001)");
    home.run("--yes").ok();

    String decisions =
        home.command(new CacheInfoCommand(), "--execute=decisions", "--output=csv").ok().out();

    assertEquals(
        "number,kind,as played,match,from,since\n"
            + "1,match,mirow – slow lantern,Mirrow – Slow Lantern (Kites),Python version,"
            + "2020-09-13T12:26:41Z\n",
        decisions.replace("\r", ""));
  }

  @Test
  void itsChosenCopiesHaveOnlyAnIdUntilARunWrites() throws Exception {
    original("scrobbles_cache.db");
    home.changeCache(
        "create table duplicate_track_selections (lastfm_artist text, lastfm_track text,"
            + " selected_navidrome_track_ids text, selection_timestamp integer)",
        "insert into duplicate_track_selections values ('mirrow', 'tin sky',"
            + " '[\"tin-sky@salt\"]', 1600000001)");

    home.run("--dry-run").ok();
    String before =
        home.command(new CacheInfoCommand(), "--execute=decisions", "--output=csv").ok().out();
    home.run("--yes").ok();
    String after =
        home.command(new CacheInfoCommand(), "--execute=decisions", "--output=csv").ok().out();

    assertEquals(
        "number,kind,as played,match,from,since\n"
            + "1,copies,mirrow – tin sky,tin-sky@salt,Python version,2020-09-13T12:26:41Z\n",
        before.replace("\r", ""));
    assertEquals(
        "number,kind,as played,match,from,since\n"
            + "1,copies,mirrow – tin sky,Mirrow – Tin Sky (Salt),Python version,"
            + "2020-09-13T12:26:41Z\n",
        after.replace("\r", ""));
  }

  @Test
  void aCopyOfItStaysAsItWas() throws Exception {
    original("scrobbles_cache.db");

    home.run("--yes").ok();

    assertTrue(
        home.files().contains("cache/scrobbles_cache.original-#.db"), home.files().toString());
  }

  @Test
  void itsLovesAreLovesNoMoreWhenLastfmKnowsTheListWhole() throws Exception {
    original("scrobbles_cache.db");

    home.run("--yes").ok();

    assertEquals(
        List.of("slow-lantern@kites"),
        home.navidrome.rows("select item_id from annotation where starred"));
  }

  private List<String> lantern() {
    return home.navidrome.rows(
        "select play_count from annotation where item_id = 'slow-lantern@kites'");
  }

  private void original(String name) throws Exception {
    Path cache = Files.createDirectories(home.folder().resolve("cache"));
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + cache.resolve(name).toUri());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table scrobbles (id integer primary key, artist text, album text, track text,"
              + " timestamp integer, loved integer, synced integer)");
      statement.execute(
          "insert into scrobbles (artist, album, track, timestamp, loved, synced) values"
              + " ('Mirrow', 'Kites', 'Slow Lantern', 1600000000, 1, 1),"
              + " ('Mirrow', 'Kites', 'Slow Lantern', 1550000000, 1, 1)");
      statement.execute(
          "create table loved_tracks (artist text, track text, loved_timestamp integer)");
      statement.execute("insert into loved_tracks values ('Mirrow', 'Ash Ferry', 1600000000)");
    }
  }
}
