package navisync.report.html;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes times as local days, such as {@code 2024-05-17}. */
record LocalDays(ZoneId zone) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

  /** Returns the day of a time in unix seconds; null for 0. */
  String of(long second) {
    return second == 0 ? null : of(Instant.ofEpochSecond(second));
  }

  /** Returns the day of a time. */
  String of(Instant time) {
    return DAY.format(time.atZone(zone));
  }
}
