package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
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
                "Imported 2 plays and 1 loved tracks from the Python version's " + name + ". "),
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

    CommandRun second = home.run("--yes", "--accept-earlier-plays");

    assertEquals(List.of("4"), lantern());
    assertEquals(-1, second.out().indexOf("not counted"));
    assertEquals(-1, home.run("--yes").out().indexOf("not counted"));
    assertEquals(List.of("4"), lantern());
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
