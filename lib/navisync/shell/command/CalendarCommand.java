package navisync.shell.command;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import navisync.console.Count;
import navisync.console.Styles;
import navisync.console.Table;
import navisync.model.TimeRange;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.history.PlayQueries;
import org.jline.utils.AttributedString;
import picocli.CommandLine.Command;

/**
 * {@code calendar}: shows plays by year and month as bars, in the user's time zone. Sample:
 *
 * <pre>
 * Plays by year, and by month from January to December
 *   2022       1,204  ▁▂▂▃▅▇█▆▃▂▁▁  ██████████
 *   2023       2,408  ▂▃▄▅▆▇█▇▆▅▄   ████████████████████
 * </pre>
 */
@Command(name = "calendar", header = "Shows plays by year and month as bars.")
public final class CalendarCommand implements ShellCommand {
  private static final String HEIGHTS = "▁▂▃▄▅▆▇█";
  private static final String HEADING = "Plays by year, and by month from January to December";
  private static final int BEFORE_BAR = 34;
  private static final int LONGEST_BAR = 60;

  /** A year with the plays of its months. */
  record YearOfPlays(int year, long[] months) {
    long plays() {
      return LongStream.of(months).sum();
    }
  }

  @Override
  public void run(Session session) {
    List<YearOfPlays> years = years(session.listening(), session.zone());
    if (session.isForData()) {
      session.show(table(years), "");
    } else {
      session.show(lines(years, session.console().width()));
    }
  }

  /** Returns the months as a table for other programs. */
  private static Table table(List<YearOfPlays> years) {
    Table table = Table.ofNumbers("", "year").id("month").number("plays");
    for (YearOfPlays year : years) {
      for (int month = 0; month < year.months().length; month++) {
        table.row(year.year(), month + 1, year.months()[month]);
      }
    }
    return table;
  }

  private static List<YearOfPlays> years(PlayQueries listening, ZoneId zone) {
    List<YearOfPlays> years = new ArrayList<>();
    TimeRange time = listening.time().orElse(null);
    for (int year = time == null ? 1 : yearOf(time.from(), zone);
        time != null && year <= yearOf(time.to(), zone);
        year++) {
      long[] months = new long[12];
      for (int month = 0; month < 12; month++) {
        ZonedDateTime start = Year.of(year).atMonth(month + 1).atDay(1).atStartOfDay(zone);
        months[month] =
            listening.between(start.toEpochSecond(), start.plusMonths(1).toEpochSecond() - 1);
      }
      years.add(new YearOfPlays(year, months));
    }
    return years;
  }

  private static int yearOf(long second, ZoneId zone) {
    return Instant.ofEpochSecond(second).atZone(zone).getYear();
  }

  /**
   * Returns years as lines no wider than the window; the year with the most plays has the longest
   * bar.
   */
  static List<AttributedString> lines(List<YearOfPlays> years, int width) {
    if (years.isEmpty()) {
      return List.of(new AttributedString("No plays with a time yet."));
    }
    long most = years.stream().mapToLong(YearOfPlays::plays).max().orElse(0);
    long mostInMonth =
        years.stream().flatMapToLong(year -> LongStream.of(year.months())).max().orElse(0);
    int longest = Math.max(1, Math.min(LONGEST_BAR, width - BEFORE_BAR));
    List<AttributedString> lines = new ArrayList<>();
    lines.add(Styles.styled(Styles.HEADING, HEADING));
    for (YearOfPlays year : years) {
      StringBuilder months = new StringBuilder();
      LongStream.of(year.months()).forEach(plays -> months.append(height(plays, mostInMonth)));
      String bar = "█".repeat((int) ((year.plays() * longest + most - 1) / most));
      lines.add(
          new AttributedString(
              "  %d  %10s  %s  %s"
                  .formatted(year.year(), Count.of(year.plays()), months, bar)
                  .stripTrailing()));
    }
    return lines;
  }

  private static char height(long plays, long most) {
    return plays == 0 ? ' ' : HEIGHTS.charAt((int) ((plays * HEIGHTS.length() - 1) / most));
  }
}
