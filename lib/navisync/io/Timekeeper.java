package navisync.io;

import java.time.Duration;
import java.time.Instant;

/**
 * The time, and waiting: one thing to hand in, so that tests never wait. Safe for several threads.
 */
public interface Timekeeper {
  /** The time now. */
  Instant now();

  /**
   * Waits.
   *
   * @param length how long, not negative
   * @throws InterruptedException when the thread is told to stop meanwhile
   */
  void pause(Duration length) throws InterruptedException;

  /** The machine's clock, and real waiting. */
  static Timekeeper system() {
    return new Timekeeper() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void pause(Duration length) throws InterruptedException {
        Thread.sleep(length.toMillis());
      }
    };
  }
}
