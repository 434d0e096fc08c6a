package navisync.source.files;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** The times of export files: unix seconds or milliseconds, ISO 8601, or as Last.fm shows them. */
final class TimeText {
  /** Larger numbers are milliseconds: as seconds they would lie in the year 5138. */
  private static final long LARGEST_SECOND = 100_000_000_000L;

  /** Without a zone they are UTC, as every exporter that leaves it out means them. */
  private static final List<DateTimeFormatter> WITHOUT_ZONE =
      List.of(
          formatter("uuuu-MM-dd'T'HH:mm[:ss]"),
          formatter("uuuu-MM-dd HH:mm[:ss]"),
          formatter("d MMM uuuu[,] HH:mm[:ss]"),
          formatter("d MMMM uuuu[,] HH:mm[:ss]"));

  private TimeText() {}

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** Unix seconds; empty when it is no time. */
  static OptionalLong second(String text) {
    String time = text.strip();
    if (time.matches("\\d{1,18}(\\.\\d*)?")) {
      long number = Long.parseLong(time.replaceFirst("\\..*", ""));
      return OptionalLong.of(number > LARGEST_SECOND ? number / 1000 : number);
    }
    try {
      return OptionalLong.of(OffsetDateTime.parse(time.replace(' ', 'T')).toEpochSecond());
    } catch (DateTimeException withoutZone) {
      return withoutZone(
          time.replaceFirst("(?i) ?UTC$", "").replaceFirst("(:\\d\\d)\\.\\d+$", "$1"));
    }
  }

  private static OptionalLong withoutZone(String time) {
    for (DateTimeFormatter each : WITHOUT_ZONE) {
      try {
        return OptionalLong.of(LocalDateTime.parse(time, each).toEpochSecond(ZoneOffset.UTC));
      } catch (DateTimeException another) {
        continue;
      }
    }
    return OptionalLong.empty();
  }
}
