package navisync.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import navisync.lastfm.Patience;
import navisync.lastfm.RecentTracksQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/rules.md, "Fetching": when an answer fails for good, ask for less. */
class RangeAskTest {
  private static final TimeRange RANGE = new TimeRange(100, 200);
  private static final RangeAsk FIRST = RangeAsk.first(RangeJob.unknown(RANGE));

  @Test
  @DisplayName("the first question: 1,000 plays, a second wider on both sides")
  void first() {
    assertEquals(new RecentTracksQuery(1, 1000, true, 99, 201), FIRST.query());
  }

  @Test
  @DisplayName("1,000, then 200, then 50, then no less")
  void less() {
    RangeAsk middle = FIRST.forLess().orElseThrow();
    RangeAsk small = middle.forLess().orElseThrow();

    assertEquals(new RangeAsk(RANGE, 1, PageSize.MIDDLE, Patience.SHORT, 0), middle);
    assertEquals(new RangeAsk(RANGE, 1, PageSize.SMALL, Patience.SHORT, 0), small);
    assertEquals(Optional.empty(), small.forLess());
  }

  @Test
  @DisplayName("after three good answers a larger page is tried, in the end with full patience")
  void largerAgain() {
    RangeAsk ask = FIRST.forLess().orElseThrow().next(RANGE, 1).next(RANGE, 1);

    assertEquals(PageSize.MIDDLE, ask.size());
    assertEquals(new RangeAsk(RANGE, 1, PageSize.LARGE, Patience.FULL, 0), ask.next(RANGE, 1));
  }

  @Test
  @DisplayName("while pages go by number their size stays")
  void sameSize() {
    RangeAsk ask = FIRST.forLess().orElseThrow().next(RANGE, 2).next(RANGE, 3).next(RANGE, 4);

    assertEquals(new RangeAsk(RANGE, 4, PageSize.MIDDLE, Patience.SHORT, 3), ask);
  }
}
