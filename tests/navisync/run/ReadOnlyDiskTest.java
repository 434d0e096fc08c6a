package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import navisync.cli.CacheInfoCommand;
import navisync.cli.CheckSetupCommand;
import navisync.navidrome.db.OtherProcess;
import navisync.support.CommandRun;
import navisync.support.MountedDisk;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file system that is read-only serves to look; what needs to write says what is wrong. */
class ReadOnlyDiskTest {
  private static final String READ_ONLY =
      "the file system HOME/view (view) with the folder HOME/view is read-only. Mount it"
          + " read-write";

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

  private MountedDisk view() {
    return MountedDisk.readOnlyView(home.navidrome.file().getParent(), folder.resolve("view"));
  }

  private void read(MountedDisk view) {
    home.set("NAVIDROME_DB_PATH", view.folder().resolve("navidrome.db").toString());
  }

  private static String masked(String text) {
    return text.replaceAll("HOME/view \\([^)]*\\)", "HOME/view (view)");
  }

  @Test
  void aDryRunReadsTheDatabase() {
    try (MountedDisk view = view()) {
      read(view);
      CommandRun run = home.run("--dry-run");

      assertTrue(run.out().contains("Plan: 2 play counts raised by 4 plays, 1 star set."));
      assertEquals("", run.error());
      assertEquals(0, run.exitCode());
    }
  }

  @Test
  void aDryRunReadsItBesideAServer() throws Exception {
    OtherProcess server =
        OtherProcess.with(
            home.navidrome.file(),
            "update annotation set play_count = 9 where item_id = 'tin-sky@salt'");
    try (MountedDisk view = view()) {
      read(view);
      CommandRun run = home.run("--dry-run");

      assertTrue(run.out().replaceAll(" +", " ").contains("Tin Sky 9 1\n"), run.out());
      assertEquals(0, run.exitCode(), run.error());
    } finally {
      server.stop();
    }
  }

  @Test
  void aDryRunReadsWhatAKilledServerLeft() throws Exception {
    OtherProcess server =
        OtherProcess.with(
            home.navidrome.file(),
            "update annotation set play_count = 9 where item_id = 'tin-sky@salt'");
    server.kill();
    List<String> before = home.navidrome.files();
    try (MountedDisk view = view()) {
      read(view);
      CommandRun run = home.run("--dry-run");

      assertTrue(run.out().replaceAll(" +", " ").contains("Tin Sky 9 1\n"), run.out());
      assertEquals(0, run.exitCode(), run.error());
      assertEquals(before, home.navidrome.files());
      Files.delete(home.navidrome.file().resolveSibling("navidrome.db-shm"));
      CommandRun again = home.run("--dry-run");
      assertTrue(again.out().replaceAll(" +", " ").contains("Tin Sky 9 1\n"), again.out());
    }
  }

  @Test
  void aRunThatWritesIsRefused() {
    try (MountedDisk view = view()) {
      read(view);
      CommandRun run = home.run("--yes");

      assertEquals(
          "HOME/view/navidrome.db cannot be written: " + READ_ONLY + ". --dry-run only reads it.\n",
          masked(run.error()));
      assertEquals(2, run.exitCode());
      assertEquals(List.of(), home.lastfm.requests());
    }
  }

  @Test
  void checkSetupNamesItAndLooksOn() {
    try (MountedDisk view = view()) {
      read(view);
      CommandRun run = home.command(new CheckSetupCommand());

      assertTrue(
          masked(run.out())
              .contains(
                  "✗ Database file – HOME/view/navidrome.db cannot be written: "
                      + READ_ONLY
                      + ". --dry-run only reads it.\n"),
          run.out());
      assertTrue(run.out().contains("✓ Tracks: 3\n"), run.out());
      assertEquals(2, run.exitCode());
    }
  }

  @Test
  void aHomeThatIsReadOnlyIsNamedAndItsCacheCanBeRead() {
    home.run("--yes").ok();
    try (MountedDisk view = MountedDisk.readOnlyView(home.folder(), folder.resolve("view"))) {
      CommandRun dry = home.run("--dry-run", "--home", view.folder().toString());
      assertEquals(
          "HOME/view/cache/scrobbles_cache.lock cannot be written: the file system HOME/view (view)"
              + " with the folder HOME/view/cache is read-only. Mount it read-write, or choose"
              + " another folder with --home.\n",
          masked(dry.error()));
      assertEquals(1, dry.exitCode());

      CommandRun figures =
          home.command(
              new CacheInfoCommand(), "--info", "--json", "--home", view.folder().toString());
      assertEquals("", figures.error());
      assertEquals(0, figures.exitCode());

      CommandRun check = home.command(new CheckSetupCommand(), "--home", view.folder().toString());
      assertTrue(
          masked(check.out())
              .contains(
                  "✗ Folder HOME/view/json – HOME/view/json cannot be written: the file system"
                      + " HOME/view (view) with the folder HOME/view/json is read-only. Mount it"
                      + " read-write, or choose another with --home.\n"),
          check.out());
      assertTrue(check.out().contains("✓ Cache integrity: OK\n"), check.out());
    }
  }
}
