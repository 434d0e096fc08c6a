package navisync.navidrome.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.IntFunction;
import navisync.io.SideWork;

/**
 * Asks for the pages of a list, the next ones while one is being read: the server makes them beside
 * each other, and this program reads them beside the server.
 */
final class PagesAhead {
  /** Few, so that a small server has time for others. */
  private static final int AHEAD = 4;

  private record Asked(int start, SideWork<Optional<NativeClient.Page>> page) {}

  private final IntFunction<Optional<NativeClient.Page>> source;
  private final int size;
  private final Deque<Asked> asked = new ArrayDeque<>();

  /**
   * Begins with nothing asked.
   *
   * @param source asks for the page that begins with a row
   * @param size how many rows a page has
   */
  PagesAhead(IntFunction<Optional<NativeClient.Page>> source, int size) {
    this.source = source;
    this.size = size;
  }

  /** Returns the page that begins with a row. Those that follow are asked for if there are any. */
  Optional<NativeClient.Page> from(int start) {
    if (!asked.isEmpty() && asked.peek().start() != start) {
      asked.clear(); // The server gives fewer rows at once than it was asked for.
    }
    Optional<NativeClient.Page> page =
        asked.isEmpty() ? source.apply(start) : asked.poll().page().get();
    page.filter(each -> each.rows().size() == size).ifPresent(each -> askFor(start, each.total()));
    return page;
  }

  private void askFor(int start, long total) {
    for (int ahead = asked.size() + 1; ahead <= AHEAD; ahead++) {
      int next = start + ahead * size;
      if (next < total) {
        asked.add(new Asked(next, SideWork.begin(() -> source.apply(next))));
      }
    }
  }
}
