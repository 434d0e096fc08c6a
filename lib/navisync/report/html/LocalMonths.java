package navisync.report.html;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** Finds the local months of many times: the calendar is asked once a month, not once a play. */
final class LocalMonths {
  private record Span(YearMonth month, long end) {}

  private final ZoneId zone;
  private final TreeMap<Long, Span> byStart = new TreeMap<>();

  LocalMonths(ZoneId zone) {
    this.zone = zone;
  }

  /** Returns the month of a time in unix seconds. */
  YearMonth of(long second) {
    Map.Entry<Long, Span> begun = byStart.floorEntry(second);
    if (begun != null && second < begun.getValue().end()) {
      return begun.getValue().month();
    }
    YearMonth month = YearMonth.from(Instant.ofEpochSecond(second).atZone(zone));
    byStart.put(start(month), new Span(month, start(month.plusMonths(1))));
    return month;
  }

  private long start(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone).toEpochSecond();
  }
}
