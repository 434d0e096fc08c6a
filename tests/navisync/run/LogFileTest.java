package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import navisync.cli.LogFile;
import navisync.console.MessageLog.Level;
import navisync.fake.lastfm.LastfmFault;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What an unattended run leaves behind: one line on request, and a log file that rotates. */
class LogFileTest {
  @TempDir Path folder;

  @Test
  void quietWithASummaryPrintsOneLine() {
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      assertEquals(
          new CommandRun(
              0,
              "Dry run: 2 counts to raise by 4 plays, 1 star to set. Left alone: 1 conflict."
                  + " Unmatched: 1 track.\n",
              ""),
          home.run("--dry-run", "-q", "--summary"));
      assertEquals(
          new CommandRun(
              0,
              "Done: 2 tracks updated, 4 plays added, 1 star set, verified. Left alone: 1"
                  + " conflict. Unmatched: 1 track.\n",
              ""),
          home.run("--yes", "-q", "--summary"));
      assertEquals(
          "Done: nothing to change. Left alone: 1 conflict. Unmatched: 1 track.\n",
          home.run("--yes", "-q", "--summary").out());
    }
  }

  @Test
  void theSummaryOfAnIncompleteRunSaysSo() {
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      home.lastfm.fault(LastfmFault.poisonedBy("Lost"));
      CommandRun first = home.run("--yes", "-q", "--summary");
      CommandRun second = home.run("--yes", "-q", "--summary");

      assertEquals(3, first.exitCode());
      assertEquals(
          "Partly done: 2 tracks updated, 4 plays added, 1 star set, verified. Left alone: 1"
              + " conflict. Not fetched: 1 gap.\n",
          first.out());
      assertEquals(
          "Partly done: nothing to change. Left alone: 1 conflict. Not fetched: 1 gap.\n",
          second.out());
    }
  }

  @Test
  void withJsonTheSummaryGoesToStandardError() {
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      CommandRun run = home.run("--yes", "-q", "--summary", "--json");
      assertEquals(0, run.json().get("exitCode").asInt());
      assertTrue(run.error().startsWith("Done: 2 tracks updated"), run.error());
    }
  }

  @Test
  void everyMessageIsKeptWithItsTimeAlsoThoseThatQuietLeavesOut() throws Exception {
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      assertEquals(new CommandRun(0, "", ""), home.run("--yes", "-q", "--log-file=run.log"));
      home.run("--policy=none", "--log-file=run.log");

      List<String> lines = Files.readAllLines(home.folder().resolve("run.log"));
      assertTrue(
          lines.stream()
              .allMatch(
                  line ->
                      line.matches(
                          "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2} (DEBUG|INFO |WARN |ERROR)"
                              + " .*")),
          () -> String.join("\n", lines));
      String messages = String.join("\n", lines.stream().map(line -> line.substring(20)).toList());
      assertTrue(messages.startsWith("INFO  Started navisync.java, NaviSync "), messages);
      assertTrue(messages.contains("\nINFO  Last.fm: 7 new plays, 7 in the cache ("), messages);
      assertTrue(messages.contains("\nINFO  Ended with exit code 0.\n"), messages);
      assertTrue(messages.contains("\nERROR Unknown policy \"none\"."), messages);
      assertTrue(messages.endsWith("\nINFO  Ended with exit code 2."), messages);
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsRefused() {
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      CommandRun run = home.run("--yes", "--log-file=not/there.log");
      assertEquals(
          "The log file HOME/home/not/there.log cannot be written. Check that its"
              + " folder exists and is writable by this user, or name another with --log-file.\n",
          run.error());
      assertEquals(2, run.exitCode());
    }
  }

  @Test
  void atOneMegabyteTheFileIsRotatedAndFiveOldOnesAreKept() throws Exception {
    Path file = folder.resolve("50 (of).log");
    LogFile log = new LogFile(file, Instant::now);
    String megabyteTenth = "x".repeat(100_000);
    for (int i = 0; i < 90; i++) {
      log.add(Level.INFO, i + " " + megabyteTenth);
    }

    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of(
              "50 (of).log",
              "50 (of).log.1",
              "50 (of).log.2",
              "50 (of).log.3",
              "50 (of).log.4",
              "50 (of).log.5"),
          files.map(each -> each.getFileName().toString()).sorted().toList());
    }
    assertTrue(Files.readString(file).contains(" 89 xxx"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such rights")
  void onlyTheOwnerReadsTheFileAlsoAfterItWasRotated() throws Exception {
    Path file = folder.resolve("run.log");
    rotate(new LogFile(file, Instant::now));

    assertEquals(
        List.of("run.log rw-------", "run.log.1 rw-------"), rights("run.log", "run.log.1"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such rights")
  void rightsThatTheOwnerGaveAreKeptWhenTheFileIsRotated() throws Exception {
    Path file = Files.createFile(folder.resolve("run.log"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    rotate(new LogFile(file, Instant::now));

    assertEquals(
        List.of("run.log rw-r-----", "run.log.1 rw-r-----"), rights("run.log", "run.log.1"));
  }

  private static void rotate(LogFile log) {
    log.add(Level.INFO, "x".repeat(1_100_000));
    log.add(Level.INFO, "the next");
  }

  private List<String> rights(String... names) throws Exception {
    List<String> rights = new ArrayList<>();
    for (String name : names) {
      rights.add(
          name
              + " "
              + PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))));
    }
    return rights;
  }
}
