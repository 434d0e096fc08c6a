package navisync.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import navisync.model.TimeRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/rules.md, "Fetching": when an answer fails for good, ask for less. */
class RangeRequestTest {
  private static final TimeRange RANGE = new TimeRange(100, 200);
  private static final RangeRequest FIRST = RangeRequest.first(RangeJob.unknown(RANGE));

  @Test
  @DisplayName("the first question: 1,000 plays of the whole range")
  void first() {
    assertEquals(new PlaysQuery(1, 1000, Optional.of(RANGE)), FIRST.query());
  }

  @Test
  @DisplayName("1,000, then 200, then 50, then no less")
  void less() {
    RangeRequest middle = FIRST.forLess().orElseThrow();
    RangeRequest small = middle.forLess().orElseThrow();

    assertEquals(new RangeRequest(RANGE, 1, PageSize.MIDDLE, RetryBudget.SHORT, 0), middle);
    assertEquals(new RangeRequest(RANGE, 1, PageSize.SMALL, RetryBudget.SHORT, 0), small);
    assertEquals(Optional.empty(), small.forLess());
  }

  @Test
  @DisplayName("after three good answers a larger page is tried, in the end with full retries")
  void largerAgain() {
    RangeRequest ask = FIRST.forLess().orElseThrow().next(RANGE, 1).next(RANGE, 1);

    assertEquals(PageSize.MIDDLE, ask.size());
    assertEquals(
        new RangeRequest(RANGE, 1, PageSize.LARGE, RetryBudget.FULL, 0), ask.next(RANGE, 1));
  }

  @Test
  @DisplayName("while pages go by number their size stays")
  void sameSize() {
    RangeRequest ask = FIRST.forLess().orElseThrow().next(RANGE, 2).next(RANGE, 3).next(RANGE, 4);

    assertEquals(new RangeRequest(RANGE, 4, PageSize.MIDDLE, RetryBudget.SHORT, 3), ask);
  }
}
