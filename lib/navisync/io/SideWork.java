package navisync.io;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import navisync.Failure;

/**
 * Work that goes on in a thread of its own beside other work, from the moment it is begun. It ends
 * with the process when nobody waits for it.
 */
public final class SideWork<T> {
  private final FutureTask<T> task;

  private SideWork(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins work; what it throws is kept for {@link #get}. */
  public static <T> SideWork<T> begin(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, "side work");
    thread.setDaemon(true);
    thread.start();
    return new SideWork<>(task);
  }

  /**
   * Waits for the result.
   *
   * @throws Failure of an interruption if this thread is interrupted meanwhile; otherwise what the
   *     work threw
   */
  public T get() {
    try {
      return task.get();
    } catch (InterruptedException interrupted) {
      throw Failure.interrupted("Interrupted.", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failed.getCause();
    }
  }
}
