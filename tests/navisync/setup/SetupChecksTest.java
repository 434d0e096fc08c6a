package navisync.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import navisync.config.Home;
import navisync.config.Settings;
import navisync.config.SettingsReport;
import navisync.model.TimeRange;
import navisync.store.Cache;
import navisync.store.file.OriginalFixture;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The good and the bad answers of each check that needs no service, a row each. */
class SetupChecksTest {
  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void start() {
    home = SampleHome.ofMirrow(folder);
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BACKUPS_KEEP | 5    | ✓ All settings are valid
          BACKUPS_KEEP | many | ✗ Settings – BACKUPS_KEEP in ENV is invalid: "many". Write a whole number from 1 to 1000.
          LASFM_USER   | ann  | ✗ Setting names – LASFM_USER in ENV is not a setting. Did you mean LASTFM_USER?
          BACKUPS_KEEP | 5    | ✓ All setting names are known
          COLOUR       | red  | ✓ Setting names – COLOUR in ENV is not a setting and is ignored.
          ALBUM_AWARE_MATCHING | True | ✓ Setting names – ALBUM_AWARE_MATCHING in ENV is not a setting and is ignored.
          """)
  void settings(String name, String value, String line) {
    home.set(name, value);
    assertShown(line, SettingsChecks.all(place(), report()));
  }

  @Test
  void settingsWithoutAFile() throws IOException {
    Files.delete(home.folder().resolve(".env"));
    assertShown(
        "✗ No env file ENV – copy env.example to this file and fill it in.",
        SettingsChecks.all(place(), report()));
  }

  @ParameterizedTest(name = "json is {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not there | ✓ Folder HOME/json, created when needed
          a folder  | ✓ Folder HOME/json
          a file    | ✗ Folder HOME/json – HOME/json is not writable. Change its permissions, or choose another with --home.
          """)
  void folders(String json, String line) throws IOException {
    Path place = home.folder().resolve("json");
    if (json.equals("a folder")) {
      Files.createDirectories(place);
    } else if (json.equals("a file")) {
      Files.writeString(place, "");
    }
    assertShown(line, FolderChecks.all(place(), settings()));
  }

  @ParameterizedTest(name = "USE_NAVIDROME_API={0}")
  @CsvSource({"False, true", "True, false"})
  void onlyDatabaseModeMakesBackups(String api, boolean looksAtBackups) {
    home.set("USE_NAVIDROME_API", api)
        .set("NAVIDROME_URL", "http://127.0.0.1:1")
        .set("NAVIDROME_API_USER", "ann")
        .set("NAVIDROME_API_PASSWORD", "secret");
    assertEquals(
        looksAtBackups,
        FolderChecks.all(place(), settings()).stream()
            .anyMatch(check -> check.line().contains(home.folder().resolve("backups").toString())));
  }

  @ParameterizedTest(name = "the cache {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          is not there      | ✓ No cache yet: the first run creates it
          is Python's       | ✓ No cache yet: the first run creates it and imports the Python version's scrobbles.db
          is new            | ✓ Cache integrity: OK
          is new            | ✓ Nothing fetched yet for this Last.fm user
          has all plays     | ✓ No gaps in the history up to the last fetch
          has a gap         | ✗ Gaps in the history: 1 – run navisync.java again to fetch what is missing.
          is damaged        | – Cache integrity skipped: fix the cache first.
          """)
  void cache(String state, String line) throws IOException {
    switch (state) {
      case "is Python's" -> {
        Files.createDirectories(place().cache());
        OriginalFixture.create(place().cache().resolve("scrobbles.db"));
      }
      case "is new" -> cover();
      case "has all plays" -> cover(new TimeRange(0, SampleHome.NOW));
      case "has a gap" ->
          cover(new TimeRange(0, 1_600_000_000), new TimeRange(1_600_000_100, SampleHome.NOW));
      case "is damaged" -> {
        Files.createDirectories(place().cache());
        Files.writeString(place().cache().resolve(Cache.FILE), "no database at all".repeat(30));
      }
      default -> {}
    }
    assertShown(line, CacheChecks.all(place(), settings(), SampleHome.NOW));
  }

  private void cover(TimeRange... ranges) {
    try (Cache cache = Cache.open(place().cache(), notice -> {})) {
      for (TimeRange range : ranges) {
        cache
            .openAccount(home.lastfm.address().toString(), "ann")
            .store(List.of(), range, SampleHome.NOW);
      }
    }
  }

  @ParameterizedTest(name = "the database after: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          select 1                                         | ✓ Navidrome user: ann
          select 1                                         | ✓ Tracks: 3
          update media_file set missing = (id like 'tin%') | ✓ Missing files: 1
          delete from media_file                           | ✗ Tracks – DB has no tracks. Let Navidrome scan your music first, or point NAVIDROME_DB_PATH at the database that your server uses.
          update media_file set missing = 1                | ✗ Navidrome user – ann sees no track in DB: the files are missing, or in libraries that this user cannot see. Let Navidrome scan your music and run again.
          drop table scrobbles                             | ✓ Database schema: supported, without a play history
          alter table scrobbles add x int not null default 0 | ✓ Database schema: supported, with a play history
          drop table annotation                            | ✗ Database schema – DB is not a Navidrome database: it has no annotation. Point NAVIDROME_DB_PATH at Navidrome's navidrome.db.
          """)
  void database(String change, String line) {
    home.navidrome.change(change);
    assertShown(line, DatabaseChecks.all(settings()));
  }

  @Test
  void theDatabaseIsDamaged() throws IOException {
    byte[] bytes = Files.readAllBytes(home.navidrome.file());
    java.util.Arrays.fill(bytes, 100, 4000, (byte) 7);
    Files.write(home.navidrome.file(), bytes);

    List<Check> checks = DatabaseChecks.all(settings());

    assertShown("✓ Server stopped: no program on this machine has the file open", checks);
    assertShown(
        "✗ Database integrity – DB is damaged (its content is malformed). Restore a backup, or"
            + " repair it with SQLite's .recover command.",
        checks);
    assertShown("– Navidrome user skipped: fix the database file first.", checks);
  }

  private void assertShown(String line, List<Check> checks) {
    String shown =
        checks.stream()
            .map(Check::line)
            .collect(Collectors.joining("\n"))
            .replace(home.navidrome.file().toString(), "DB")
            .replace(place().envFile().toString(), "ENV")
            .replace(home.folder().toString(), "HOME");
    List<String> lines = shown.lines().toList();
    assertEquals(line, lines.contains(line) ? line : shown);
  }

  private Home place() {
    return Home.of(Optional.empty(), Optional.empty(), home.folder(), Map.of());
  }

  private SettingsReport report() {
    return SettingsReport.of(place(), Map.of(), Map.of());
  }

  private Settings settings() {
    return report().settings();
  }
}
