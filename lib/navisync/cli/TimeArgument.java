package navisync.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import navisync.Failure;
import navisync.model.PlayTime;
import navisync.model.TimeRange;

/**
 * Parses the times that {@code --from} and {@code --to} take: a local date such as 2024-05-31 or
 * 20240531, or unix seconds, which have ten digits from 2001 to 2286.
 */
final class TimeArgument {
  private TimeArgument() {}

  /**
   * Returns the range from one argument to the other, both included, in unix seconds UTC.
   *
   * @param from null for the beginning
   * @param to null for a day ahead
   * @throws Failure of usage if one cannot be read, or there can be no play between them
   */
  static TimeRange range(String from, String to, ZoneId zone, Instant now) {
    long first = from == null ? PlayTime.EARLIEST : first(from, zone);
    long last = to == null ? now.plus(1, ChronoUnit.DAYS).getEpochSecond() : last(to, zone);
    if (from != null && first > now.getEpochSecond()) {
      throw Failure.usage("--from " + from + " is in the future: there are no plays to fetch yet.");
    }
    if (last < PlayTime.EARLIEST) {
      throw Failure.usage("--to " + to + " is before 2002: there are no plays from that time.");
    }
    if (last < first) {
      throw Failure.usage(
          "--to " + to + " is before --from " + from + ": there is no time between them.");
    }
    return new TimeRange(first, last);
  }

  private static long first(String text, ZoneId zone) {
    return begin("--from", text, zone);
  }

  /**
   * Returns a time, or the beginning of a local date, in unix seconds UTC.
   *
   * @throws Failure of usage if it is neither, naming the option
   */
  static long begin(String option, String text, ZoneId zone) {
    return isSeconds(text) ? Long.parseLong(text) : startOf(option, text, 0, zone);
  }

  private static long last(String text, ZoneId zone) {
    return isSeconds(text) ? Long.parseLong(text) : startOf("--to", text, 1, zone) - 1;
  }

  private static boolean isSeconds(String text) {
    return text.matches("\\d{10}");
  }

  private static long startOf(String option, String text, int plusDays, ZoneId zone) {
    String date = text.strip().replaceFirst("^(\\d{4})(\\d{2})(\\d{2})$", "$1-$2-$3");
    try {
      if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.parse(date).plusDays(plusDays).atStartOfDay(zone).toEpochSecond();
      }
    } catch (DateTimeException noSuchDay) {
      throw unreadable(option, text, noSuchDay);
    }
    throw unreadable(option, text, null);
  }

  private static Failure unreadable(String option, String text, Exception cause) {
    return Failure.usage(
        option
            + " "
            + text
            + " is neither a date nor a time. Write a date like 2024-05-31, or a Unix time in"
            + " seconds.",
        cause);
  }
}
