package navisync.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text in which Navidrome keeps a time: {@code 2010-01-03 02:40:00.5+00:00}, UTC, fractions
 * only when not zero (docs/rules.md, "Navidrome's database"). The server compares such texts as
 * texts, so nothing else is ever written; rows of older servers may have a {@code T} or a {@code
 * Z}.
 */
public final class PlayDate {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendOffset("+HH:MM", "Z")
          .toFormatter();

  private static final Pattern TIME_MARK = Pattern.compile("(?<=^\\d{4}-\\d{2}-\\d{2})[Tt]");
  private static final Pattern ZONED = Pattern.compile("(?:[Zz]|[+-]\\d{2}:\\d{2})$");

  /** Where a date as written has digits, and what stands between them. */
  private static final String MARKS = "0000-00-00 00:00:00";

  private static final String UTC = "+00:00";
  private static final int LEAST_LENGTH = MARKS.length() + UTC.length();

  private PlayDate() {}

  /** Returns the server's text for a time in unix seconds, UTC. */
  public static String text(long second) {
    return WRITTEN.format(Instant.ofEpochSecond(second));
  }

  /** Returns the time a text stands for; empty for null, empty or unreadable text. */
  public static Optional<Instant> instant(String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    Instant written = asWritten(text);
    return written == null ? otherForms(text) : Optional.of(written);
  }

  /**
   * Reads the form that Navidrome writes, which nearly all dates have, without the costs of a
   * formatter; null for any other.
   */
  private static Instant asWritten(String text) {
    if (text.length() < LEAST_LENGTH || !text.endsWith(UTC)) {
      return null;
    }
    for (int i = 0; i < MARKS.length(); i++) {
      char mark = MARKS.charAt(i);
      if (mark == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != mark) {
        return null;
      }
    }
    int year = digits(text, 0) * 100 + digits(text, 2);
    int month = digits(text, 5);
    int day = digits(text, 8);
    int hour = digits(text, 11);
    int minute = digits(text, 14);
    int second = digits(text, 17);
    int nanos = nanos(text.substring(MARKS.length(), text.length() - UTC.length()));
    if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59 || nanos < 0) {
      return null;
    }
    if (day < 1 || day > Month.of(month).length(Year.isLeap(year))) {
      return null;
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nanos);
  }

  /** Reads a fraction of a second such as {@code .5}; -1 for anything else. */
  private static int nanos(String fraction) {
    if (fraction.isEmpty()) {
      return 0;
    }
    if (fraction.charAt(0) != '.' || fraction.length() < 2 || fraction.length() > 10) {
      return -1;
    }
    int nanos = 0;
    for (int i = 1; i < 10; i++) {
      char c = i < fraction.length() ? fraction.charAt(i) : '0';
      if (!isDigit(c)) {
        return -1;
      }
      nanos = nanos * 10 + c - '0';
    }
    return nanos;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int digits(String text, int from) {
    return (text.charAt(from) - '0') * 10 + text.charAt(from + 1) - '0';
  }

  private static Optional<Instant> otherForms(String text) {
    String spaced = TIME_MARK.matcher(text.strip()).replaceFirst(" ");
    String zoned = ZONED.matcher(spaced).find() ? spaced : spaced + "Z";
    try {
      return Optional.of(OffsetDateTime.parse(zoned.replace('z', 'Z'), READ).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
