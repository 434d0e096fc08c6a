package navisync.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
   * Reads the form that {@link #text} writes, which nearly all dates have, without the costs of a
   * formatter; null for any other.
   */
  private static Instant asWritten(String text) {
    if (text.length() != 25 || !text.endsWith("+00:00")) {
      return null;
    }
    for (int i = 0; i < MARKS.length(); i++) {
      char mark = MARKS.charAt(i);
      char c = text.charAt(i);
      if (mark == '0' ? c < '0' || c > '9' : c != mark) {
        return null;
      }
    }
    int month = digits(text, 5);
    int day = digits(text, 8);
    int hour = digits(text, 11);
    int minute = digits(text, 14);
    int second = digits(text, 17);
    boolean usual = 1 <= month && month <= 12 && 1 <= day && day <= 28;
    if (!usual || hour > 23 || minute > 59 || second > 59) {
      return null;
    }
    int year = digits(text, 0) * 100 + digits(text, 2);
    long days = LocalDate.of(year, month, day).toEpochDay();
    return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second);
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
