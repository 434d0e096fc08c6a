package navisync.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Times that read well in examples. */
final class PlayTimes {
  private PlayTimes() {}

  /** Midnight, UTC, of a day of January 2020, in unix seconds; from 32 on it is February. */
  static long day(int day) {
    return LocalDate.of(2020, 1, 1).plusDays(day - 1L).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  /** So many plays, one a day, from the first of January 2020 on. */
  static long[] days(int plays) {
    return daysFrom(1, plays);
  }

  /** So many plays, one a day, from a day of January 2020 on. */
  static long[] daysFrom(int first, int plays) {
    long[] seconds = new long[plays];
    for (int i = 0; i < plays; i++) {
      seconds[i] = day(first + i);
    }
    return seconds;
  }
}
