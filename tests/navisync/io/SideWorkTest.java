package navisync.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import navisync.ExitCode;
import navisync.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SideWorkTest {
  @Test
  @DisplayName("work goes on beside its beginner, and its result can be had again and again")
  void beside() {
    CountDownLatch begun = new CountDownLatch(1);
    SideWork<String> work =
        SideWork.begin(
            () -> {
              await(begun);
              return "done";
            });
    begun.countDown();

    assertEquals("done", work.get());
    assertEquals("done", work.get());
  }

  @Test
  @DisplayName("a failure of the work is the failure of who waits for it")
  void failure() {
    Failure damaged = Failure.refused("navidrome.db is damaged.");
    SideWork<String> work =
        SideWork.begin(
            () -> {
              throw damaged;
            });

    assertSame(damaged, assertThrows(Failure.class, work::get));
  }

  @Test
  @DisplayName("who is interrupted waits no longer")
  void interrupted() {
    CountDownLatch never = new CountDownLatch(1);
    SideWork<String> work =
        SideWork.begin(
            () -> {
              await(never);
              return "";
            });
    Thread.currentThread().interrupt();

    Failure failure = assertThrows(Failure.class, work::get);

    assertEquals(ExitCode.INTERRUPTED, failure.exitCode());
    assertTrue(Thread.interrupted());
    never.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
