package navisync.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import navisync.Failure;
import navisync.fetch.TimeRange;

/** A point in time as {@code --from} and {@code --to} take it: a local date, or unix seconds. */
final class TimeArgument {
  /** Where a time without {@code --from} begins: before the first play Last.fm can know. */
  static final long EARLIEST = Instant.parse("2002-01-01T00:00:00Z").getEpochSecond();

  private TimeArgument() {}

  /** The time from one argument to the other; null stands for the beginning, or a day ahead. */
  static TimeRange range(String from, String to, ZoneId zone, Instant now) {
    long first = from == null ? EARLIEST : from(from, zone);
    long last = to == null ? now.plus(1, ChronoUnit.DAYS).getEpochSecond() : to(to, zone);
    if (last < first) {
      throw Failure.usage("--to lies before --from: there is no time between them.");
    }
    return new TimeRange(first, last);
  }

  /** The first second meant by {@code --from}, unix seconds UTC. */
  static long from(String text, ZoneId zone) {
    return seconds(text) ? number("--from", text) : startOf("--from", text, 0, zone);
  }

  /** The last second meant by {@code --to}, unix seconds UTC: a date's last one. */
  static long to(String text, ZoneId zone) {
    return seconds(text) ? number("--to", text) : startOf("--to", text, 1, zone) - 1;
  }

  private static boolean seconds(String text) {
    return text.matches("\\d{5,}");
  }

  private static long number(String option, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException tooLong) {
      throw unreadable(option, text, tooLong);
    }
  }

  private static long startOf(String option, String text, int plusDays, ZoneId zone) {
    try {
      return LocalDate.parse(text.strip()).plusDays(plusDays).atStartOfDay(zone).toEpochSecond();
    } catch (DateTimeException wrong) {
      throw unreadable(option, text, wrong);
    }
  }

  private static Failure unreadable(String option, String text, Exception cause) {
    return Failure.usage(
        option
            + " "
            + text
            + " is neither a date nor a time; write a date like 2024-05-31, or unix seconds.",
        cause);
  }
}
