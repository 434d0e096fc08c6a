package navisync.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import navisync.ExitCode;
import navisync.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

  @Test
  void anInterruptionEndsTheWaitingForAnotherRun(@TempDir Path folder) {
    Path file = folder.resolve("lock");
    List<String> notices = new ArrayList<>();
    RunLock held = RunLock.take(file, RunLock.Patience.USUAL, notices::add);
    Thread.currentThread().interrupt();
    try {
      Failure ended =
          assertThrows(
              Failure.class, () -> RunLock.take(file, RunLock.Patience.USUAL, notices::add));

      assertEquals("Interrupted while waiting for another run.", ended.getMessage());
      assertEquals(ExitCode.INTERRUPTED, ended.exitCode());
    } finally {
      assertTrue(Thread.interrupted());
      held.close();
    }
  }
}
