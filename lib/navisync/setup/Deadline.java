package navisync.setup;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import navisync.Failure;

/** Gives up on network requests that take too long. */
final class Deadline {
  /** Long enough for a slow server, short enough to wait for. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private Deadline() {}

  /**
   * Returns the answer to a question.
   *
   * @throws Failure of an error if it takes more than 20 seconds; otherwise as the question throws
   *     it
   */
  static <T> T within(String who, Callable<T> question) {
    FutureTask<T> task = new FutureTask<>(question);
    Thread thread = new Thread(task, "question");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      throw Failure.error(
          who + " gave no usable answer within " + LIMIT.toSeconds() + " seconds. Try again later.",
          slow);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Failure failure) {
        throw failure;
      }
      throw Failure.error(who + " failed: " + failed.getCause() + ".", failed);
    } catch (InterruptedException interrupted) {
      throw Failure.interrupted("Interrupted.", interrupted);
    } finally {
      task.cancel(true);
    }
  }
}
