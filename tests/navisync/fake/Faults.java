package navisync.fake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/**
 * The faults of a history server, in the order in which they apply. Safe for several threads.
 *
 * @param <Q> a request
 */
public final class Faults<Q> {
  private final List<BiFunction<Q, HistoryReply, HistoryReply>> faults =
      new CopyOnWriteArrayList<>();

  /**
   * Adds a fault.
   *
   * @param fault takes a request and the answer so far, and returns the one to send
   */
  public void add(BiFunction<Q, HistoryReply, HistoryReply> fault) {
    faults.add(fault);
  }

  /** Removes all. */
  public void clear() {
    faults.clear();
  }

  /** Returns what is sent instead of a good answer. */
  public HistoryReply apply(Q request, HistoryReply good) {
    HistoryReply reply = good;
    for (BiFunction<Q, HistoryReply, HistoryReply> fault : faults) {
      reply = fault.apply(request, reply);
    }
    return reply;
  }
}
