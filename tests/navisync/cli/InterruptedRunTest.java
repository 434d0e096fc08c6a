package navisync.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import navisync.demo.DemoLastfmFault;
import navisync.support.CommandRun;
import navisync.support.JavaProcess;
import navisync.support.SampleHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is told to end while it fetches says what becomes of its work, and keeps it. */
class InterruptedRunTest {
  private static final int TERMINATED = 128 + 15;

  @TempDir Path folder;

  @Test
  void itSaysSoAndTheNextRunGoesOn() throws Exception {
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      List<String> before = home.navidrome.files();
      CompletableFuture<Process> started = new CompletableFuture<>();
      home.lastfm.fault(DemoLastfmFault.after(3, () -> end(started.join())));
      File error = folder.resolve("error").toFile();
      started.complete(
          new ProcessBuilder(JavaProcess.command(Navisync.class, "--yes"))
              .directory(home.folder().toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(error)
              .start());

      assertEquals(TERMINATED, started.join().waitFor());
      assertEquals(
          "Interrupted; what was fetched is kept, and a next run goes on from there.\n",
          Files.readString(error.toPath()));
      assertEquals(before, home.navidrome.files());

      home.lastfm.clearFaults();
      home.time.pass(Duration.between(home.time.now(), Instant.now()));
      CommandRun next = home.run("--yes");
      assertTrue(next.out().startsWith("Last.fm: 0 new plays, 7 in the cache ("), next.out());
      assertEquals(3, home.navidrome.tracks().size());
      assertEquals(0, next.exitCode());
    }
  }

  /** The answer that the process waits for never comes. */
  private static void end(Process process) {
    process.destroy();
    process.onExit().join();
  }

  /** The program as a process of its own. */
  static final class Navisync {
    private Navisync() {}

    public static void main(String[] arguments) {
      Program.main(new NavisyncCommand(), arguments);
    }
  }
}
