package navisync.report.html;

import java.time.Instant;
import java.time.ZoneId;
import navisync.console.Times;

/** Writes times as local days, such as {@code 2024-05-17}. */
record LocalDays(ZoneId zone) {
  /** Returns the day of a time in unix seconds; null for 0. */
  String of(long second) {
    return second == 0 ? null : Times.day(second, zone);
  }

  /** Returns the day of a time. */
  String of(Instant time) {
    return Times.day(time.getEpochSecond(), zone);
  }
}
