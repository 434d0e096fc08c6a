package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import navisync.cli.CacheInfoCommand;
import navisync.cli.ClearAlbumCacheCommand;
import navisync.cli.UndoCommand;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.Scrobble;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import navisync.tooling.ProjectFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A cache and a Navidrome database that NaviSync wrote when the cache's schema had 5 steps. Before
 * its first run two plays of Ash Ferry were imported, the first of which Last.fm knows. Run 1 was a
 * first {@code increment} with two answers, run 2 an {@code increment} with a new play, a deleted
 * one and a new love, run 3 took Last.fm's counts ({@code lastfm}), run 4 undid run 3, and run 5
 * was {@code lastfm} again.
 */
class OlderCacheTest {
  private static final Path KEPT = ProjectFolder.get().resolve("tests/data/schema_5");

  @TempDir Path folder;
  private SampleHome home;
  private List<String> beforeAnyRun;

  @BeforeEach
  void setUp() throws Exception {
    home = SampleHome.ofMirrow(folder);
    home.set("ALBUM_MATCHING_MODE", "prompt");
    home.navidrome
        .track("Mirrow", "Song for the Deal", "Kites")
        .track("Orla Venn", "Glasshouse", "Harbour")
        .track("Orla Venn", "Glasshouse", "Collected");
    beforeAnyRun = counted();
    home.play("Mirrow", "Song for the Dean", "Kites", 1_612_000_000);
    home.play("Mirrow", "Song for the Deal", "Kites", 1_613_000_000);
    home.play("Orla Venn", "Glasshouse", "", 1_611_000_000, 1_621_000_000);
    home.play("Mirrow", "Tin Sky", "Salt", 1_630_000_000, 1_699_000_000);
    home.lastfm.remove(new Scrobble(new LastfmTrack("Nobody", "Lost", "", ""), 1_625_000_000));
    home.lastfm.undated(List.of(new LastfmTrack("Mirrow", "Slow Lantern", "Kites", "")));
    home.lastfm.loved(
        List.of(
            new LovedTrack("Mirrow", "Slow Lantern", "", 1_620_000_100),
            new LovedTrack("Mirrow", "Ash Ferry", "", 1_699_100_000)));
    home.time.pass(Duration.ofDays(5));
    copy("navidrome.db", home.navidrome.file());
    Path cache = Files.createDirectories(home.folder().resolve("cache"));
    copy("scrobbles_cache.db", cache.resolve("scrobbles_cache.db"));
    belongsToThisLastfm(cache.resolve("scrobbles_cache.db"));
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"increment", "lastfm", "higher", "navidrome", "ask"})
  void aRunWithoutNewsChangesNothing(String policy) {
    Map<String, List<String>> kept = home.navidrome.tables();

    CommandRun run = home.run("--yes", "--policy=" + policy);

    assertEquals(0, run.exitCode(), run.error());
    assertEquals("", run.error());
    assertEquals(kept, home.navidrome.tables(), run.out());
  }

  @Test
  void itsDecisionsAreKept() {
    assertEquals(-1, home.answering("", "--policy=lastfm").out().indexOf("Answer ("));
  }

  @Test
  void itsChoicesOfCopiesCanBeForgotten() {
    CommandRun run = home.command(new ClearAlbumCacheCommand(), "-y").ok();

    assertTrue(run.out().startsWith("Forgot 1 choice of albums and copies, "), run.out());
  }

  @Test
  void aNewPlayIsAddedOnce() {
    home.play("Mirrow", "Ash Ferry", "Kites", 1_700_400_000);

    home.run("--yes", "--policy=increment").ok();
    home.run("--yes", "--policy=increment").ok();

    assertEquals(
        "ash-ferry@kites|4|2023-11-19 13:20:00+00:00|2023-11-04 12:13:20+00:00",
        home.navidrome.tracks().get(0));
  }

  @Test
  void itsRunsCanStillBeUndone() {
    home.run("--yes", "--policy=lastfm").ok();
    undo(5);
    assertEquals("tin-sky@salt|6|2023-11-03 08:26:40+00:00|", home.navidrome.tracks().get(4));
    undo(2);
    assertEquals("tin-sky@salt|5|2022-01-01 00:00:00+00:00|", home.navidrome.tracks().get(4));
    undo(1);

    assertEquals(beforeAnyRun, counted());
  }

  @Test
  void damagedInItsPlaysItIsRebuiltAndFetchedAgainAndItsRunsCanBeUndone() throws Exception {
    Map<String, List<String>> kept = home.navidrome.tables();
    home.run("--dry-run").ok();
    damage("play");

    CommandRun run = home.run("--yes", "--policy=increment");

    assertTrue(run.error().startsWith("The cache HOME/home/cache/scrobbles_cache.db is damaged. "));
    assertEquals(1, run.error().lines().count(), run.error());
    assertTrue(run.out().startsWith("Last.fm: 11 new plays, 11 in the cache"), run.out());
    assertEquals(0, run.exitCode());
    assertEquals(kept, home.navidrome.tables());
    undo(5);
    undo(2);
    undo(1);
    assertEquals(beforeAnyRun, counted());
  }

  @Test
  void damagedInItsPlaysBeforeItIsBroughtForwardItSaysThatImportsAreLost() throws Exception {
    damage("play");

    CommandRun run = home.run("--yes", "--policy=increment");

    assertTrue(
        run.error().endsWith("\nSome imported plays are lost: import their files again.\n"),
        run.error());
    assertEquals(3, run.exitCode());
  }

  @Test
  void damagedInItsLedgerIncrementAsksAgain() throws Exception {
    Map<String, List<String>> kept = home.navidrome.tables();
    damage("ledger");

    CommandRun increment = home.run("--yes", "--policy=increment");
    assertEquals(4, increment.exitCode());
    assertTrue(increment.error().contains("policy increment asks again"), increment.error());
    assertTrue(increment.error().contains("--accept-first-increment"), increment.error());
    assertEquals(kept, home.navidrome.tables());
  }

  @Test
  void aRunThatLostPartOfItsCacheIsPartialOnceAndNeverSilent() throws Exception {
    Map<String, List<String>> kept = home.navidrome.tables();
    damage("ledger");

    CommandRun run = home.run("--yes", "-q", "--policy=higher");

    assertEquals(3, run.exitCode());
    assertEquals(2, run.error().lines().count(), run.error());
    assertEquals(kept, home.navidrome.tables());
    assertEquals(0, home.run("--yes", "--policy=higher").exitCode());
  }

  @Test
  void cacheInfoRebuildsADamagedCacheToo() throws Exception {
    damage("play");

    CommandRun run = home.command(new CacheInfoCommand(), "--info");

    assertEquals(0, run.exitCode(), run.error());
    assertTrue(run.error().startsWith("The cache HOME/home/cache/scrobbles_cache.db is damaged. "));
  }

  /** Overwrites the first page of a table with zeros. */
  private void damage(String table) throws Exception {
    Path cache = home.folder().resolve("cache/scrobbles_cache.db");
    int page;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + cache.toUri());
        PreparedStatement statement =
            connection.prepareStatement("select rootpage from sqlite_schema where name = ?")) {
      statement.setString(1, table);
      page = statement.executeQuery().getInt(1);
    }
    byte[] bytes = Files.readAllBytes(cache);
    Arrays.fill(bytes, (page - 1) * 4096, page * 4096, (byte) 0);
    Files.write(cache, bytes);
  }

  /** All that runs write into the database. */
  private List<String> counted() {
    List<String> rows =
        new ArrayList<>(
            home.navidrome.rows(
                "select user_id, item_type, item_id, play_count, play_date, rating, starred,"
                    + " starred_at from annotation order by 1, 2, 3"));
    rows.addAll(home.navidrome.history());
    return rows;
  }

  private void undo(int number) {
    home.command(new UndoCommand(), "--yes", Integer.toString(number)).ok();
  }

  private static void copy(String kept, Path to) throws IOException {
    Files.copy(KEPT.resolve(kept), to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The Last.fm within the process has another port each time. */
  private void belongsToThisLastfm(Path cache) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + cache.toUri());
        PreparedStatement statement =
            connection.prepareStatement("update account set server = ?")) {
      statement.setString(1, home.lastfm.address().getAuthority());
      statement.executeUpdate();
    }
  }
}
