package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import navisync.store.Cache;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that finds another one at work says so, waits, and then does its own work. */
class TwoRunsAtOnceTest {
  @TempDir Path folder;

  @Test
  void theSecondSaysThatItWaitsAndGoesOnAfterTheFirst() {
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      Cache first = Cache.open(home.folder().resolve("cache"), line -> {});
      home.onWaiting(first::close);

      CommandRun second = home.run("--yes");

      assertTrue(
          second
              .out()
              .startsWith(
                  "Waiting for the run with process id "
                      + ProcessHandle.current().pid()
                      + ", which is using the cache.\nLast.fm: 7 new plays"),
          second.out());
      assertEquals(0, second.exitCode());
    }
  }
}
