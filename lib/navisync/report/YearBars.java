package navisync.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import navisync.console.Count;
import navisync.plan.PlayMatch;

/** Bars of plays by year: those in the library, and those that are not. */
final class YearBars {
  /**
   * One year; the components are named in {@link HtmlTemplate}.
   *
   * @param foundPercent the length of the first bar: the year with the most plays fills 100 percent
   * @param missingPercent the length of the second bar, after the first
   */
  record Year(
      int year,
      String plays,
      String found,
      String missing,
      long foundPercent,
      long missingPercent) {}

  private static final int FOUND = 0;
  private static final int MISSING = 1;

  private YearBars() {}

  /** Returns the years from the first play to the last; plays without a date are left out. */
  static List<Year> of(List<PlayMatch> plays, ZoneId zone) {
    Map<Integer, long[]> byYear = new TreeMap<>();
    for (PlayMatch play : plays) {
      int kind = play.targets().isEmpty() ? MISSING : FOUND;
      for (long second : play.played().seconds()) {
        int year = Instant.ofEpochSecond(second).atZone(zone).getYear();
        byYear.computeIfAbsent(year, none -> new long[2])[kind]++;
      }
    }
    long most = byYear.values().stream().mapToLong(YearBars::sum).max().orElse(1);
    List<Year> years = new ArrayList<>();
    byYear.forEach(
        (year, counts) ->
            years.add(
                new Year(
                    year,
                    Count.of(sum(counts)),
                    Count.of(counts[FOUND]),
                    Count.of(counts[MISSING]),
                    Math.round(100.0 * counts[FOUND] / most),
                    Math.round(100.0 * counts[MISSING] / most))));
    return years;
  }

  private static long sum(long[] counts) {
    return counts[FOUND] + counts[MISSING];
  }
}
