package navisync.source.listenbrainz;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import navisync.io.Unavailable;
import navisync.model.TimeRange;
import navisync.source.RetryBudget;
import navisync.source.listenbrainz.ListenPages.Listen;

/**
 * Finds out whether an answer has all listens of a range of time. Fewer rows than were asked for do
 * not prove it, since some servers send fewer at once: a shorter answer is complete if the server
 * has sent longer ones, or finds nothing older when it is asked again. Safe for several threads.
 */
final class CompleteList {
  /**
   * The listens of a range, newest first.
   *
   * @param complete whether there are no others in the range
   */
  record Found(List<Listen> listens, boolean complete) {}

  /** Asks for the newest listens of a range. */
  @FunctionalInterface
  interface Listing {
    List<Listen> ask(TimeRange range, int count, RetryBudget retries)
        throws Unavailable, InterruptedException;
  }

  private final Listing listing;

  /** The longest answer so far. */
  private final AtomicInteger longest = new AtomicInteger();

  /** The shortest answer that was cut off. */
  private final AtomicInteger cutOff = new AtomicInteger(Integer.MAX_VALUE);

  CompleteList(Listing listing) {
    this.listing = listing;
  }

  Found find(TimeRange range, int count, RetryBudget retries)
      throws Unavailable, InterruptedException {
    List<Listen> listens = listing.ask(range, count, retries);
    longest.accumulateAndGet(listens.size(), Math::max);
    List<Listen> within =
        listens.stream()
            .filter(listen -> listen.second() == 0 || listen.second() >= range.from())
            .toList();
    boolean complete =
        within.size() < listens.size()
            || listens.size() < count && isComplete(range, listens, count, retries);
    return new Found(within, complete);
  }

  private boolean isComplete(TimeRange range, List<Listen> listens, int count, RetryBudget retries)
      throws Unavailable, InterruptedException {
    if (listens.isEmpty() || listens.size() < longest.get()) {
      return true;
    }
    long oldest =
        listens.stream().mapToLong(Listen::second).filter(second -> second > 0).min().orElse(0);
    if (listens.size() >= cutOff.get() || oldest < range.from() || oldest > range.to()) {
      return false;
    }
    // Of a list that lies wholly within one second the same question tells nothing new.
    boolean oneSecond = listens.stream().allMatch(listen -> listen.second() == oldest);
    long to = oneSecond ? oldest - 1 : oldest;
    if (to < range.from()) {
      return true;
    }
    List<Listen> older = listing.ask(new TimeRange(range.from(), to), count, retries);
    boolean complete =
        oneSecond
            ? older.isEmpty()
            : older.size() < listens.size()
                && older.stream().allMatch(listen -> listen.second() == oldest);
    if (!complete) {
      cutOff.accumulateAndGet(listens.size(), Math::min);
    }
    return complete;
  }
}
