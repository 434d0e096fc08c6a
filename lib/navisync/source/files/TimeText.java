package navisync.source.files;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times of export files: unix seconds or milliseconds, ISO 8601, or as exporters show
 * them.
 */
final class TimeText {
  /** Larger numbers are milliseconds: as seconds they would lie in the year 5138. */
  private static final long LARGEST_SECOND = 100_000_000_000L;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d*)?");

  /** Sample: {@code 2019-04-15 12:58:35 +0000} */
  private static final Pattern OFFSET = Pattern.compile(" ?([+-]\\d\\d):?(\\d\\d)$");

  /** Sample: {@code 15/04/2019 12:58:35}, where day and month may change places */
  private static final Pattern SLASHES =
      Pattern.compile(
          "(\\d{1,2})/(\\d{1,2})/(\\d{4}),? (\\d{1,2}:\\d\\d(:\\d\\d)?( ?[AaPp][Mm])?)");

  /** Without a zone they are UTC, as every exporter that leaves it out means them. */
  private static final List<DateTimeFormatter> WITHOUT_ZONE =
      List.of(
          formatter("uuuu-MM-dd'T'HH:mm[:ss]"),
          formatter("uuuu-MM-dd HH:mm[:ss]"),
          formatter("uuuu/MM/dd HH:mm[:ss]"),
          formatter("d.M.uuuu[,] HH:mm[:ss]"),
          formatter("d MMM uuuu[,] HH:mm[:ss]"),
          formatter("d MMMM uuuu[,] HH:mm[:ss]"));

  private static final List<DateTimeFormatter> WITH_SLASHES =
      List.of(formatter("d/M/uuuu H:mm[:ss]"), formatter("d/M/uuuu h:mm[:ss][ ]a"));

  private TimeText() {}

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        // 30 February is a mistake, not the 29th.
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * A time whose day and month may change places.
   *
   * @param first the first number
   * @param second the second number
   * @param rest the year and the time of day, with a slash before
   */
  record Slashes(int first, int second, String rest) {
    /** Returns the time in unix seconds, UTC; empty when there is no such day. */
    OptionalLong second(boolean dayFirst) {
      String text = dayFirst ? first + "/" + second + rest : second + "/" + first + rest;
      return parsed(text, WITH_SLASHES);
    }
  }

  /** Returns a time with slashes; empty when it is none. */
  static Optional<Slashes> slashes(String text) {
    Matcher slashes = SLASHES.matcher(text.strip());
    return slashes.matches()
        ? Optional.of(
            new Slashes(
                Integer.parseInt(slashes.group(1)),
                Integer.parseInt(slashes.group(2)),
                "/" + slashes.group(3) + " " + slashes.group(4)))
        : Optional.empty();
  }

  /** Returns the time in unix seconds, UTC; empty when it is none, or one with slashes. */
  static OptionalLong second(String text) {
    String time = text.strip();
    if (NUMBER.matcher(time).matches()) {
      long number = Long.parseLong(time.replaceFirst("\\..*", ""));
      return OptionalLong.of(number > LARGEST_SECOND ? number / 1000 : number);
    }
    String iso = OFFSET.matcher(time.replace('/', '-')).replaceFirst("$1:$2").replace(' ', 'T');
    try {
      return OptionalLong.of(OffsetDateTime.parse(iso).toEpochSecond());
    } catch (DateTimeException withoutZone) {
      return parsed(
          time.replaceFirst("(?i) ?UTC$", "").replaceFirst("(:\\d\\d)\\.\\d+$", "$1"),
          WITHOUT_ZONE);
    }
  }

  private static OptionalLong parsed(String time, List<DateTimeFormatter> forms) {
    for (DateTimeFormatter each : forms) {
      try {
        return OptionalLong.of(LocalDateTime.parse(time, each).toEpochSecond(ZoneOffset.UTC));
      } catch (DateTimeException another) {
        continue;
      }
    }
    return OptionalLong.empty();
  }
}
