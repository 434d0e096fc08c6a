package navisync.navidrome.api;

import java.time.Duration;
import navisync.Failure;
import navisync.io.Timekeeper;

/** Ends the run where the thread is interrupted. */
final class Interruption {
  /** What may be interrupted. */
  @FunctionalInterface
  interface Step<T, E extends Exception> {
    T run() throws E, InterruptedException;
  }

  private Interruption() {}

  /**
   * Runs a step.
   *
   * @throws Failure with exit code 130 when it is interrupted
   */
  static <T, E extends Exception> T endsRun(Step<T, E> step) throws E {
    try {
      return step.run();
    } catch (InterruptedException interrupted) {
      throw Failure.interrupted("Interrupted. The next run checks what was counted.", interrupted);
    }
  }

  /** Waits, as {@link #endsRun}. */
  static void pause(Timekeeper time, Duration length) {
    Interruption.<Object, RuntimeException>endsRun(
        () -> {
          time.pause(length);
          return null;
        });
  }
}
