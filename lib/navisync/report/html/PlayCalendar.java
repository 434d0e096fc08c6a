package navisync.report.html;

import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import navisync.console.Count;
import navisync.plan.PlayMatch;

/**
 * The plays by year and month: a shade for each month, and for each year a bar of what is in the
 * library and what is not. The template uses the names of the components.
 *
 * @param months the names of the months
 * @param years every year from the first play to the last; none without dated plays
 */
record PlayCalendar(List<MonthName> months, List<Year> years) {
  private static final int SHADES = 4;
  private static final List<MonthName> MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
          .map(name -> new MonthName(name.substring(0, 1), name.substring(1)))
          .toList();

  /** A month's name: its first letter, which is all that a narrow screen has room for, and more. */
  record MonthName(String letter, String more) {}

  /**
   * One month.
   *
   * @param shade from 0, for no plays, to 4
   * @param plays how many, {@code 0} for none
   */
  record MonthCell(int shade, String plays) {}

  /**
   * One year.
   *
   * @param foundPercent the length of the bar of what is in the library; the year with the most
   *     plays fills 100 percent
   * @param missingPercent the length of the bar of what is not
   */
  record Year(
      int year,
      List<MonthCell> months,
      String plays,
      String found,
      String missing,
      double foundPercent,
      double missingPercent) {}

  /** The plays of one year. */
  private static final class Plays {
    private final int[] byMonth = new int[12];
    private int found;
    private int missing;

    void add(int month, boolean inLibrary) {
      byMonth[month - 1]++;
      found += inLibrary ? 1 : 0;
      missing += inLibrary ? 0 : 1;
    }

    int all() {
      return found + missing;
    }
  }

  /** Counts plays by local year and month; plays without a date are left out. */
  static PlayCalendar of(List<PlayMatch> plays, ZoneId zone) {
    Map<Integer, Plays> played = new HashMap<>();
    LocalMonths months = new LocalMonths(zone);
    for (PlayMatch play : plays) {
      boolean inLibrary = !play.targets().isEmpty();
      for (long second : play.played().seconds()) {
        YearMonth month = months.of(second);
        played
            .computeIfAbsent(month.getYear(), none -> new Plays())
            .add(month.getMonthValue(), inLibrary);
      }
    }
    TreeMap<Integer, Plays> years = new TreeMap<>(played);
    if (!years.isEmpty()) {
      for (int year = years.firstKey(); year < years.lastKey(); year++) {
        years.computeIfAbsent(year, none -> new Plays());
      }
    }
    int mostInYear = years.values().stream().mapToInt(Plays::all).max().orElse(1);
    int mostInMonth =
        years.values().stream().flatMapToInt(year -> Arrays.stream(year.byMonth)).max().orElse(1);
    List<Year> list = new ArrayList<>();
    years.forEach(
        (year, each) ->
            list.add(
                new Year(
                    year,
                    Arrays.stream(each.byMonth).mapToObj(n -> month(n, mostInMonth)).toList(),
                    Count.of(each.all()),
                    Count.of(each.found),
                    Count.of(each.missing),
                    Share.percent(each.found, mostInYear),
                    Share.percent(each.missing, mostInYear))));
    return new PlayCalendar(MONTHS, list);
  }

  /** Shades by the square root, so that months with few plays still differ. */
  private static MonthCell month(int plays, int most) {
    int shade =
        plays == 0 ? 0 : 1 + (int) Math.sqrt(SHADES * SHADES * (plays - 1L) / (double) most);
    return new MonthCell(Math.min(SHADES, shade), Count.of(plays));
  }

  /** Returns whether there are dated plays. */
  boolean shown() {
    return !years.isEmpty();
  }
}
