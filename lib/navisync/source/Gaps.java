package navisync.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import navisync.model.TimeRange;
import navisync.model.TimeRanges;

/** The times that are not known for certain after a fetch, and why. Pure functions. */
final class Gaps {
  private static final String NOT_ASKED_FOR = "outside the requested time";

  private Gaps() {}

  /**
   * Returns the gaps, oldest first: what is not covered, and what is covered but failed when it was
   * read again.
   *
   * @param time all time up to now
   * @param coverage what the cache covers
   * @param failed what failed, with the reason
   * @param only the time the run was to fetch; empty for all
   * @param downReason why the fetch ended early; {@code ""} when it did not
   */
  static List<Gap> after(
      TimeRange time,
      List<TimeRange> coverage,
      List<Gap> failed,
      Optional<TimeRange> only,
      String downReason) {
    List<Gap> gaps = new ArrayList<>();
    List<TimeRange> missing = TimeRanges.missing(time, coverage);
    for (TimeRange range : missing) {
      boolean askedFor = only.isEmpty() || only.get().overlaps(range);
      Optional<Gap> cause =
          failed.stream().filter(each -> each.range().overlaps(range)).findFirst();
      String ended = downReason.isEmpty() ? "not reached" : downReason;
      String reason = cause.map(Gap::reason).orElse(askedFor ? ended : NOT_ASKED_FOR);
      gaps.add(new Gap(range, reason, askedFor));
    }
    for (Gap each : failed) {
      boolean told = missing.stream().anyMatch(range -> range.overlaps(each.range()));
      if (!told && each.range().overlaps(time)) {
        long to = Math.min(each.range().to(), time.to());
        gaps.add(new Gap(new TimeRange(each.range().from(), to), each.reason(), true));
      }
    }
    if (gaps.isEmpty() && !downReason.isEmpty()) {
      gaps.add(new Gap(time, downReason, true));
    }
    gaps.sort(Comparator.comparingLong(gap -> gap.range().from()));
    return List.copyOf(gaps);
  }
}
