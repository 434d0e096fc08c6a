package navisync.report.html;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the local months of many times: the calendar is asked once a month, not once a play. */
final class LocalMonths {
  private record Span(YearMonth month, long start, long end) {}

  private final ZoneId zone;
  private final List<Span> spans = new ArrayList<>();

  /** When each span starts, ascending. */
  private long[] starts = {};

  LocalMonths(ZoneId zone) {
    this.zone = zone;
  }

  /** Returns the month of a time in unix seconds. */
  YearMonth of(long second) {
    int found = Arrays.binarySearch(starts, second);
    int begun = found >= 0 ? found : -found - 2;
    if (begun >= 0 && second < spans.get(begun).end()) {
      return spans.get(begun).month();
    }
    YearMonth month = YearMonth.from(Instant.ofEpochSecond(second).atZone(zone));
    spans.add(begun + 1, new Span(month, start(month), start(month.plusMonths(1))));
    starts = spans.stream().mapToLong(Span::start).toArray();
    return month;
  }

  private long start(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone).toEpochSecond();
  }
}
