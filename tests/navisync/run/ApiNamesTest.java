package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import navisync.fake.navidrome.Feature;
import navisync.navidrome.db.TableDump;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SUBTITLE and ALBUMVERSION tags, which Navidrome's Subsonic answers append to the names. */
class ApiNamesTest {
  @TempDir Path folder;
  private ApiHome api;

  @BeforeEach
  void setUp() {
    SampleHome home = new SampleHome(folder);
    home.navidrome
        .track("Oak", "Wren", "Field")
        .track("Oak", "Heron", "Marsh")
        .track("Oak", "Heron", "Early Years")
        .track("Oak", "Theme 1", "Reel")
        .track("Oak", "Theme 2", "Reel")
        .track("Oak", "Kite (Live)", "Field");
    tag(home, "wren@field", "subtitle", "Radio Edit");
    tag(home, "heron@marsh", "albumversion", "Japanese pressing");
    tag(home, "theme-1@reel", "subtitle", "Opening");
    tag(home, "theme-2@reel", "subtitle", "[Closing]");
    home.navidrome
        .change("update media_file set title = 'Theme' where album = 'Reel'")
        .change("update media_file set year = 2010 where album = 'Marsh'")
        .change("update media_file set year = 2000 where album = 'Early Years'");
    home.play("Oak", "Wren", "Field", 1_600_000_000, 1_600_000_300, 1_600_000_600);
    home.play("Oak", "Heron", "Marsh", 1_600_001_000, 1_600_002_000, 1_600_003_000);
    home.play("Oak", "Heron", "Marsh (Japanese pressing)", 1_600_004_000, 1_600_005_000);
    home.play("Oak", "Theme (Opening)", "Reel", 1_600_006_000, 1_600_007_000);
    home.play("Oak", "Theme [Closing]", "Reel", 1_600_008_000);
    home.play("Oak", "Kite", "Field", 1_600_009_000);
    api = ApiHome.of(home);
  }

  private static void tag(SampleHome home, String track, String name, String value) {
    home.navidrome.change(
        "update media_file set tags = json_object(?, json_array(json_object('value', ?)))"
            + " where id = ?",
        name,
        value,
        track);
  }

  @AfterEach
  void leave() {
    api.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"native listing", "Subsonic listing", "search", "database"})
  @DisplayName("every way of reading the library brings the plays to the same tracks")
  void sameInAllModes(String how) {
    switch (how) {
      case "Subsonic listing" -> api.server.lacks(Feature.NATIVE_API);
      case "search" -> api.server.lacks(Feature.NATIVE_API, Feature.EMPTY_QUERY);
      case "database" -> api.home.set("NAVIDROME_URL", null).set("USE_NAVIDROME_API", "False");
      default -> {}
    }
    api.home.set("ALLOW_SCROBBLE_FORWARDING", "True");

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals(
        "heron@marsh 5, theme-1@reel 2, theme-2@reel 1, wren@field 3",
        how.equals("database")
            ? String.join(
                ", ",
                api.home.navidrome.rows(
                    "select item_id || ' ' || play_count from annotation"
                        + " where item_type = 'media_file' order by 1"))
            : api.tracks().toString().replaceAll("[{}]", "").replace('=', ' '));
  }

  @Test
  @DisplayName("the cache holds the bare names and the real paths, as database mode does")
  void bareNamesAreKept() throws SQLException {
    api.run("--yes").ok();

    assertEquals(
        List.of(
            "heron@marsh|Heron|Marsh|Oak/Marsh/Heron.flac",
            "theme-1@reel|Theme|Reel|Oak/Reel/Theme 1.flac",
            "theme-2@reel|Theme|Reel|Oak/Reel/Theme 2.flac",
            "wren@field|Wren|Field|Oak/Field/Wren.flac"),
        kept());
  }

  @Test
  @DisplayName("names with brackets that an older run kept are carried over, and nothing is sent")
  void olderNamesAreCarriedOver() throws SQLException {
    api.run("--yes").ok();
    List<String> kept = kept();
    try (Connection cache = DriverManager.getConnection("jdbc:sqlite:" + cacheFile());
        Statement statement = cache.createStatement()) {
      statement.execute(
          "update library_track set title = 'Wren (Radio Edit)',"
              + " path = 'Oak/Field/Wren (Radio Edit).mp3' where navidrome_id = 'wren@field'");
    }

    CommandRun run = api.run("--yes");

    assertTrue(run.out().contains("\nDone: 0 changes"), run.out());
    assertEquals(1, api.times("scrobble"));
    assertEquals(kept, kept());
  }

  private List<String> kept() throws SQLException {
    return TableDump.rows(
        cacheFile(), "select navidrome_id, title, album, path from library_track order by 1");
  }

  private Path cacheFile() {
    return api.home.folder().resolve("cache/scrobbles_cache.db");
  }
}
