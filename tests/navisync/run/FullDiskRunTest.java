package navisync.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import navisync.report.Report;
import navisync.support.CommandRun;
import navisync.support.JavaProcess;
import navisync.support.MountedDisk;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A disk that is full is called by its name wherever it fills up: nothing is lost, no half-written
 * file is left, and once there is room the next run goes on.
 */
class FullDiskRunTest {
  private static final long[] MANY_PLAYS =
      LongStream.range(0, 20_000).map(i -> 1_500_000_000 + i * 300).toArray();

  @TempDir Path folder;
  private SampleHome home;
  private int plays = 3;

  @BeforeEach
  void setUp() {
    home = SampleHome.ofMirrow(folder);
  }

  /** So many plays that what is written of them does not fit on the disk. */
  private void playAllDay() {
    home.play("Mirrow", "Slow Lantern", "Kites", MANY_PLAYS);
    plays += MANY_PLAYS.length;
  }

  @AfterEach
  void leave() {
    home.close();
  }

  private Path of(String name) {
    return home.folder().resolve(name);
  }

  private static String full(String folder) {
    return "the disk "
        + folder
        + " (small) with the folder "
        + folder
        + " is full. Free some space";
  }

  private void goesOnOnceThereIsRoom(MountedDisk disk) {
    disk.empty();
    CommandRun next = home.run("--yes");
    assertEquals("", next.error());
    assertEquals(0, next.exitCode());
    assertEquals(
        "slow-lantern@kites|" + plays + "|2021-05-03 00:00:00+00:00|2021-05-03 00:01:40+00:00",
        home.navidrome.tracks().get(1));
  }

  @Test
  void whileCaching() {
    playAllDay();
    Map<String, List<String>> before = home.navidrome.tables();
    try (MountedDisk disk = MountedDisk.at(of("cache"), 4_000).fill(700_000)) {

      CommandRun run = home.run("--json", "--yes");

      assertEquals(
          "The cache HOME/home/cache/scrobbles_cache.db cannot be written: "
              + full("HOME/home/cache")
              + ", or choose another folder with --home.",
          run.json().get("error").asText());
      assertEquals(1, run.exitCode());
      assertEquals(before, home.navidrome.tables());
      goesOnOnceThereIsRoom(disk);
    }
  }

  @Test
  void beforeAnythingIsCached() {
    try (MountedDisk disk = MountedDisk.at(of("cache"), 8_000).fill(0)) {

      CommandRun run = home.run("--yes");

      assertTrue(
          run.error()
              .startsWith(
                  "HOME/home/cache/scrobbles_cache.lock cannot be written: "
                      + full("HOME/home/cache")),
          run.error());
      assertEquals(1, run.exitCode());
      goesOnOnceThereIsRoom(disk);
    }
  }

  @Test
  void whileBackingUp() {
    Map<String, List<String>> before = home.navidrome.tables();
    try (MountedDisk disk = MountedDisk.at(of("backups"), 4_000).fill(40_000)) {

      CommandRun run = home.run("--yes");

      assertEquals(
          "No backup of HOME/server/navidrome.db could be made, so nothing was written: "
              + full("HOME/home/backups")
              + ", or choose another folder with --home.\n",
          run.error());
      assertEquals(4, run.exitCode());
      assertEquals(before, home.navidrome.tables());
      assertEquals(List.of("backups/filler"), filesIn("backups"));
      goesOnOnceThereIsRoom(disk);
    }
  }

  @Test
  void whileWritingTheDatabase() throws Exception {
    playAllDay();
    try (MountedDisk disk = MountedDisk.at(folder.resolve("disk"), 8_000)) {
      Path file = folder.resolve("disk/navidrome.db");
      Files.copy(home.navidrome.file(), file);
      home.set("NAVIDROME_DB_PATH", file.toString());
      disk.fill(60_000);
      byte[] before = Files.readAllBytes(file);

      CommandRun run = home.run("--yes");

      assertEquals(
          "HOME/disk/navidrome.db could not be written, and nothing was changed in it: "
              + full("HOME/disk")
              + " and run again.\n",
          run.error());
      assertEquals(1, run.exitCode());
      assertArrayEquals(before, Files.readAllBytes(file));
      disk.empty();
      CommandRun next = home.run("--yes");
      assertEquals(0, next.exitCode(), next.error());
      assertTrue(next.out().contains("Done: 2 tracks"), next.out());
    }
  }

  @Test
  void whileReporting() {
    home.run("--yes").ok();
    home.play("Nobody", "Lost", "", 1_700_000);
    try (MountedDisk disk = MountedDisk.at(of("json"), 4_000).fill(0)) {

      CommandRun run = home.run("--yes");

      assertEquals(
          "Cannot write HOME/home/json/"
              + Report.ALL.get(0).file()
              + ": "
              + full("HOME/home/json")
              + ".\n",
          run.error());
      assertEquals(1, run.exitCode());
      assertEquals(List.of("json/filler"), filesIn("json"));
      goesOnOnceThereIsRoom(disk);
    }
  }

  @Test
  void whileReportingWhatWasWritten() {
    try (MountedDisk disk = MountedDisk.at(of("json"), 4_000).fill(16_384)) {

      CommandRun run = home.run("--json", "--yes");

      assertEquals(
          "Cannot write HOME/home/json/report.html: " + full("HOME/home/json") + ".",
          run.json().get("error").asText());
      assertEquals(2, run.json().get("applied").get("tracks").asInt());
      assertTrue(run.json().get("applied").get("verified").asBoolean());
      assertTrue(run.error().contains("Done: 2 tracks"), run.error());
      assertEquals(3, run.exitCode());
      goesOnOnceThereIsRoom(disk);
    }
  }

  /** /dev/full takes nothing, as a disk without room. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"--json", "--verbose"})
  void whileWritingToStandardOutput(String option) throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no " + full);
    Path error = folder.resolve("error");
    Process process =
        new ProcessBuilder(
                JavaProcess.command(InterruptedRunTest.Navisync.class, "--dry-run", option))
            .directory(home.folder().toFile())
            .redirectOutput(full.toFile())
            .redirectError(error.toFile())
            .start();

    assertEquals(1, process.waitFor());
    String said = Files.readString(error);
    assertTrue(said.endsWith("Cannot write to standard output: No space left on device.\n"), said);
  }

  @Test
  void aReaderOfStandardOutputThatLeavesIsNoFailure() throws Exception {
    Path error = folder.resolve("error");
    Process process =
        new ProcessBuilder(
                JavaProcess.command(InterruptedRunTest.Navisync.class, "--dry-run", "--json"))
            .directory(home.folder().toFile())
            .redirectError(error.toFile())
            .start();
    process.getInputStream().close();

    assertEquals(0, process.waitFor(), Files.readString(error));
    assertFalse(Files.readString(error).contains("Cannot write"));
  }

  @Test
  void whileUnpackingSqlite() throws Exception {
    Path temporary = folder.resolve("temporary");
    try (MountedDisk disk = MountedDisk.at(temporary, 4_000).fill(0)) {
      List<String> command =
          new ArrayList<>(JavaProcess.command(InterruptedRunTest.Navisync.class, "--dry-run"));
      command.add(command.indexOf("-cp"), "-Djava.io.tmpdir=" + disk.folder());
      Path error = folder.resolve("error");
      Process process =
          new ProcessBuilder(command)
              .directory(home.folder().toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(error.toFile())
              .start();

      assertEquals(1, process.waitFor());
      String said = Files.readString(error);
      String sentence =
          "Cannot unpack SQLite into " + temporary + ": " + full(temporary.toString());
      assertTrue(said.endsWith(sentence + ".\n"), said);
      assertFalse(said.contains("\tat "), said);
    }
  }

  private List<String> filesIn(String name) {
    return home.files().stream().filter(file -> file.startsWith(name + "/")).toList();
  }
}
