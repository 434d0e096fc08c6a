package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import navisync.navidrome.db.OtherProcess;
import navisync.store.Cache;
import navisync.support.CommandRun;
import navisync.support.ReportFiles;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dry run shows the plan and writes nothing but the cache and the reports. */
class DryRunTest {
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
  void showsThePlanAndLeavesEveryByteOfTheDatabase() {
    List<String> before = home.navidrome.files();

    CommandRun run = home.run("--dry-run");

    assertTrue(run.out().contains("Plan: 2 play counts raised by 4 plays, 1 star set.\n"));
    assertTrue(
        run.out()
            .endsWith(
                """

                Dry run: nothing was written to Navidrome.
                Open HOME/home/json/report.html in a browser.
                Next: stop Navidrome and run again without --dry-run to apply this plan.
                """),
        run.out());
    assertEquals(0, run.exitCode());
    assertEquals(before, home.navidrome.files());
    assertEquals(
        ReportFiles.and(
            "cache/scrobbles_cache.db", "cache/scrobbles_cache.lock", "json/report.html"),
        home.files());
  }

  @Test
  void neitherAsksNorNeedsYes() {
    CommandRun run = home.answering("n\n", "--dry-run");

    assertEquals(0, run.exitCode());
    assertEquals(-1, run.out().indexOf("[y/N]"));
  }

  @Test
  void makesTheSamePlanAsTheRunAfterIt() {
    String dry = home.run("--dry-run", "--json").json().get("plan").toString();
    String real = home.run("--yes", "--json").json().get("plan").toString();

    assertEquals(dry, real);
    assertEquals(
        "{\"raised\":2,\"lowered\":0,\"starred\":1,\"unstarred\":0,\"conflicts\":1,\"plays\":4}",
        real);
  }

  @Test
  void afterARescanGaveTracksOtherIdsLeavesWhatIsKeptAboutThem() {
    assertEquals(0, home.run("--yes").exitCode());
    home.navidrome
        .change("update media_file set id = 'new-' || id")
        .change("update annotation set item_id = 'new-' || item_id where item_type = 'media_file'");
    List<String> before = keptTracks();

    assertEquals(0, home.run("--dry-run").exitCode());
    assertEquals(before, keptTracks());
    assertEquals(0, home.run("--yes").exitCode());
    assertEquals(before.stream().map(id -> "new-" + id).toList(), keptTracks());
  }

  private List<String> keptTracks() {
    try (Cache cache = Cache.openForReading(folder.resolve("home/cache"))) {
      return cache.ask("select navidrome_id from library_track order by id", 100).rows().stream()
          .map(row -> (String) row.get(0))
          .toList();
    }
  }

  @Test
  void isAllowedBesideARunningServerAndSeesWhatItHasJustCounted() throws Exception {
    OtherProcess server =
        OtherProcess.with(
            home.navidrome.file(),
            "insert into annotation (user_id, item_type, item_id, play_count) values"
                + " ('id-ann', 'media_file', 'slow-lantern@kites', 2)");
    List<String> before = databaseFiles();

    CommandRun run = home.run("--dry-run");

    assertTrue(run.out().contains("  Mirrow – Slow Lantern       2      3\n"), run.out());
    assertEquals(0, run.exitCode());
    assertEquals(before, databaseFiles());
    server.stop();
  }

  @Test
  void isAllowedBesideALockedDatabase() throws Exception {
    OtherProcess server = OtherProcess.with(home.navidrome.file(), "begin immediate");
    List<String> before = databaseFiles();

    CommandRun run = home.run("--dry-run");

    assertEquals(0, run.exitCode());
    assertEquals(before, databaseFiles());
    server.stop();
  }

  /** The database and what lies unflushed; the shared memory is the server's own affair. */
  private List<String> databaseFiles() {
    return home.navidrome.files().stream().filter(file -> !file.contains("-shm ")).toList();
  }
}
