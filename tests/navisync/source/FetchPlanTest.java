package navisync.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import navisync.model.PlayTime;
import navisync.model.TimeRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/rules.md, "Fetching": which ranges a run asks for. */
class FetchPlanTest {
  private static final long DAY = PlayTime.DAY;
  private static final long NOW = 1_700_000_000L;
  private static final long START = PlayTime.EARLIEST;
  private static final long AHEAD = NOW + DAY;
  private static final FetchScope USUAL = FetchScope.usual(true);

  @Test
  @DisplayName("first run: all time at once, from 2002 to a day ahead")
  void firstRun() {
    assertEquals(List.of(RangeJob.unknown(new TimeRange(START, AHEAD))), jobs(USUAL, List.of(), 0));
  }

  @Test
  @DisplayName("a new day: the last 14 days again, and nothing else")
  void newDay() {
    assertEquals(
        List.of(RangeJob.reread(new TimeRange(NOW - 14 * DAY, AHEAD))),
        jobs(USUAL, List.of(new TimeRange(START, NOW - DAY)), 400));
  }

  @Test
  @DisplayName("a gap of an earlier run is fetched, whatever the reason it is there")
  void gap() {
    List<TimeRange> coverage =
        List.of(new TimeRange(START, 1_300_000_000), new TimeRange(1_300_000_100, NOW - DAY));

    assertEquals(
        List.of(
            RangeJob.reread(new TimeRange(NOW - 14 * DAY, AHEAD)),
            RangeJob.unknown(new TimeRange(1_300_000_001, 1_300_000_099))),
        jobs(USUAL, coverage, 400));
  }

  @Test
  @DisplayName("a gap up to the 14 days is fetched to its last second")
  void gapBesideTheLastDays() {
    List<TimeRange> coverage =
        List.of(new TimeRange(START, NOW - 20 * DAY), new TimeRange(NOW - 10 * DAY, NOW - DAY));

    assertEquals(
        List.of(
            RangeJob.reread(new TimeRange(NOW - 14 * DAY, AHEAD)),
            RangeJob.unknown(new TimeRange(NOW - 20 * DAY + 1, NOW - 14 * DAY - 1))),
        jobs(USUAL, coverage, 400));
  }

  @Test
  @DisplayName("a gap that lost its coverage is read again: plays of it are known")
  void uncoveredGap() {
    TimeRange gap = new TimeRange(1_300_000_001, 1_300_000_099);

    assertEquals(
        List.of(RangeJob.unknown(new TimeRange(NOW - 14 * DAY, AHEAD)), RangeJob.reread(gap)),
        FetchPlan.jobs(
            USUAL,
            List.of(new TimeRange(START, gap.from() - 1), new TimeRange(gap.to() + 1, NOW - DAY)),
            NOW,
            range -> range.from() == gap.from() ? 3 : 0));
  }

  @Test
  @DisplayName("a gap of which only the last second is known is one that a fetch stopped at")
  void gapAfterAPage() {
    TimeRange gap = new TimeRange(START, 1_300_000_099);

    assertEquals(
        List.of(RangeJob.unknown(new TimeRange(NOW - 14 * DAY, AHEAD)), RangeJob.unknown(gap)),
        FetchPlan.jobs(
            USUAL,
            List.of(new TimeRange(gap.to() + 1, NOW - DAY)),
            NOW,
            range -> range.contains(gap.to()) ? 2 : 0));
  }

  @Test
  @DisplayName("after a month away the 14 days are part of the gap")
  void monthAway() {
    assertEquals(
        List.of(RangeJob.unknown(new TimeRange(NOW - 30 * DAY + 1, AHEAD))),
        jobs(USUAL, List.of(new TimeRange(START, NOW - 30 * DAY)), 400));
  }

  @Test
  @DisplayName("many known plays: read again in pieces that fit on a page")
  void pieces() {
    TimeRange late = new TimeRange(NOW - 14 * DAY, AHEAD);

    assertEquals(
        List.of(RangeJob.reread(late.newerHalf()), RangeJob.reread(late.olderHalf())),
        FetchPlan.jobs(
            USUAL,
            List.of(new TimeRange(START, NOW - DAY)),
            NOW,
            range -> range.equals(late) ? 801 : 800));
  }

  @Test
  @DisplayName("--from and --to: that time only, all of it again")
  void only() {
    FetchScope only = FetchScope.only(new TimeRange(1_500_000_000, 1_500_000_999), true);

    assertEquals(
        List.of(RangeJob.reread(new TimeRange(1_500_000_000, 1_500_000_999))),
        jobs(only, List.of(new TimeRange(START, NOW - DAY)), 5));
    assertEquals(
        List.of(RangeJob.unknown(new TimeRange(1_500_000_000, 1_500_000_999))),
        jobs(only, List.of(), 0));
  }

  @Test
  @DisplayName("--from before 2002 and --to in the far future are moved to where plays can be")
  void onlyTooWide() {
    FetchScope only = FetchScope.only(new TimeRange(0, 9_000_000_000L), true);

    assertEquals(List.of(RangeJob.unknown(new TimeRange(START, AHEAD))), jobs(only, List.of(), 0));
  }

  private static List<RangeJob> jobs(FetchScope scope, List<TimeRange> coverage, int plays) {
    return FetchPlan.jobs(
        scope,
        coverage,
        NOW,
        range -> coverage.stream().anyMatch(known -> known.overlaps(range)) ? plays : 0);
  }
}
