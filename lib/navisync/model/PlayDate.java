package navisync.model;

import java.time.Instant;
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
    String spaced = TIME_MARK.matcher(text.strip()).replaceFirst(" ");
    String zoned = ZONED.matcher(spaced).find() ? spaced : spaced + "Z";
    try {
      return Optional.of(OffsetDateTime.parse(zoned.replace('z', 'Z'), READ).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
