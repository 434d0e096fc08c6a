package navisync.io;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock and the pauses of the program, replaced in tests so that these never wait. Safe for
 * several threads.
 */
public interface Timekeeper {
  /** Returns the current time. */
  Instant now();

  /**
   * Waits for a length of time.
   *
   * @param length how long, not negative
   * @throws InterruptedException when the thread is told to stop meanwhile
   */
  void pause(Duration length) throws InterruptedException;

  /** Returns the machine's clock, with real pauses. */
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
