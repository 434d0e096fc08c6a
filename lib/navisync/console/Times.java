package navisync.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Formats times in a time zone. */
public final class Times {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

  private Times() {}

  /** Formats a time to the minute. Sample: {@code 2023-11-14 23:13}. */
  public static String minute(long second, ZoneId zone) {
    return MINUTE.format(Instant.ofEpochSecond(second).atZone(zone));
  }

  /** Formats a day. Sample: {@code 2023-11-14}. */
  public static String day(long second, ZoneId zone) {
    return DAY.format(Instant.ofEpochSecond(second).atZone(zone));
  }
}
