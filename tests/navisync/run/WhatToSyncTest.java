package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings and options that say what is synced, for whom, and where the files are. */
class WhatToSyncTest {
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
  void noPlaycountSetsTheStarAlone() {
    CommandRun run = home.run("--yes", "--no-playcount");

    assertTrue(run.out().contains("Plan: 1 star set.\n"), run.out());
    assertEquals(
        List.of(
            "ash-ferry@kites|1|2020-11-10 09:20:00+00:00|",
            "slow-lantern@kites|0|null|2021-05-03 00:01:40+00:00",
            "tin-sky@salt|4|2022-01-01 00:00:00+00:00|"),
        home.navidrome.tracks());
  }

  @Test
  void noLovedLeavesStarsAloneAndDoesNotAskForThem() {
    CommandRun run = home.run("--yes", "--no-loved");

    assertTrue(run.out().contains("Plan: 2 play counts raised by 4 plays.\n"), run.out());
    assertEquals("slow-lantern@kites|3|2021-05-03 00:00:00+00:00|", home.navidrome.tracks().get(1));
    assertTrue(
        home.lastfm.requests().stream()
            .noneMatch(request -> request.method().equals("user.getLovedTracks")));
  }

  @Test
  void ruleAStarTheUserRemovedStaysAway() {
    home.run("--yes").ok();
    home.navidrome.change("update annotation set starred = 0 where item_id like 'slow%'");

    CommandRun run = home.run("--yes");

    assertTrue(
        run.out().contains("Loved, but you removed the star\n  Mirrow – Slow Lantern\n"),
        run.out());
    assertFalse(home.navidrome.tracks().get(1).contains("00:01:40"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bob", "BOB", "id-bob"})
  void caseSeveralUsersTheOneNamedIsWrittenAndNobodyElse(String name) {
    home.navidrome.user("Bob");
    List<String> anns = home.navidrome.tracks();

    CommandRun run = home.run("--yes", "--user=" + name);

    assertEquals(0, run.exitCode(), run.error());
    assertEquals(anns, home.navidrome.tracks());
    assertEquals(
        List.of("ash-ferry@kites|2", "slow-lantern@kites|3", "tin-sky@salt|1"),
        home.navidrome.rows(
            "select item_id, play_count from annotation where user_id = 'id-bob'"
                + " and item_type = 'media_file' order by item_id"));
  }

  @Test
  void ruleTargetEachUserHasALedgerOfTheirOwn() {
    home.navidrome.user("Bob");
    home.run("--yes", "--user=bob").ok();

    home.run("--yes", "--user=ann").ok();

    assertEquals(
        List.of("ash-ferry@kites|2", "slow-lantern@kites|3", "tin-sky@salt|4"),
        home.navidrome.rows(
            "select item_id, play_count from annotation where user_id = 'id-ann'"
                + " and item_type = 'media_file' order by item_id"));
  }

  @Test
  void theModeThatWasConcludedIsSaidInOneLine() {
    home.set("USE_NAVIDROME_API", null);

    CommandRun run = home.run("--yes");

    assertTrue(
        run.out()
            .startsWith(
                "Using database mode because NAVIDROME_DB_PATH is set and no API user is. Set"
                    + " USE_NAVIDROME_API to override.\nLast.fm: "),
        run.out());
    assertEquals(0, run.exitCode());
  }

  @Test
  void modeDbWinsOverTheSetting() {
    home.set("USE_NAVIDROME_API", "True");

    assertEquals(0, home.run("--yes", "--mode=DB").exitCode());
  }

  @Test
  void policyWinsOverTheSetting() {
    home.set("PLAYCOUNT_CONFLICT_RESOLUTION", "higher");

    home.run("--yes", "--policy=lastfm").ok();

    assertEquals("tin-sky@salt|1|2022-01-01 00:00:00+00:00|", home.navidrome.tracks().get(2));
  }

  @Test
  void anEnvironmentVariableWinsOverTheEnvFile() {
    home.set("LASTFM_USER", "nobody");
    home.environment.put("LASTFM_USER", "ANN");

    assertEquals(0, home.run("--yes").exitCode());
  }

  @Test
  void envFileAndHomeSayWhereThingsAre() throws Exception {
    Path settings = Files.createDirectories(folder.resolve("etc")).resolve("my settings.env");
    Files.move(home.folder().resolve(".env"), settings);
    Path other = folder.resolve("other home");

    CommandRun run = home.run("--yes", "--env-file=" + settings, "--home=" + other);

    assertEquals(0, run.exitCode(), run.error());
    assertTrue(
        run.out().contains("Open HOME/other home/json/report.html in a browser.\n"), run.out());
    assertEquals(List.of(), home.files());
    assertTrue(Files.exists(other.resolve("cache/scrobbles_cache.db")));
    assertTrue(Files.exists(other.resolve("json/missing_scrobbles.json")));
    assertTrue(Files.isDirectory(other.resolve("backups")));
  }

  @Test
  void withoutHomeTheFolderOfTheEnvFileIsTheHome() throws Exception {
    Path settings = Files.createDirectories(folder.resolve("etc")).resolve("my.env");
    Files.move(home.folder().resolve(".env"), settings);

    home.run("--yes", "--env-file", "../etc/my.env").ok();

    assertTrue(Files.exists(folder.resolve("etc/cache/scrobbles_cache.db")));
    assertEquals(List.of(), home.files());
  }

  @Test
  void withoutAnEnvFileTheMissingSettingNamesTheWayOut() throws Exception {
    Files.delete(home.folder().resolve(".env"));
    home.environment.put("NAVIDROME_DB_PATH", home.navidrome.file().toString());

    assertEquals(
        "LASTFM_API_KEY is not set in HOME/home/.env. Copy env.example to this file, or name"
            + " another with --env-file. Get a key at https://www.last.fm/api/account/create and"
            + " write it there.\n",
        home.run("--yes").error());
  }
}
