package navisync.shell.command;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import navisync.console.Count;
import navisync.console.Styles;
import navisync.console.Table;
import navisync.console.Times;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.CacheFigures;
import navisync.store.history.AccountFigures;
import navisync.store.history.KeptImport;
import org.jline.utils.AttributedString;
import picocli.CommandLine.Command;

/** {@code info}: shows cache statistics. */
@Command(name = "info", header = "Shows cache statistics.")
public final class InfoCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    session.show(lines(session.cache().figures(), session.zone(), session.console().width()));
  }

  /** Returns the figures as lines no wider than the window; times in the user's time zone. */
  public static List<AttributedString> lines(CacheFigures figures, ZoneId zone, int width) {
    List<AttributedString> lines = new ArrayList<>();
    for (AccountFigures account : figures.accounts()) {
      lines.addAll(table(account, zone).lines(width, Integer.MAX_VALUE));
      lines.add(AttributedString.EMPTY);
    }
    if (figures.accounts().isEmpty()) {
      lines.add(new AttributedString("The cache is empty; run navisync.java to fill it."));
    }
    Table rest = new Table("The cache").number("");
    rest.row("saved decisions", decisions(figures));
    rest.row("runs that wrote", Count.of(figures.runs()));
    if (figures.lastRun() != null) {
      rest.row("last run", Times.minute(figures.lastRun(), zone));
    }
    rest.row("size", Count.megabytes(figures.bytes()));
    lines.addAll(rest.lines(width, Integer.MAX_VALUE));
    lines.add(Styles.styled(Styles.ASIDE, "  " + figures.file()));
    return lines;
  }

  private static Table table(AccountFigures account, ZoneId zone) {
    Table table = new Table(account.user() + " at " + account.server()).number("");
    table.row("plays", Count.of(account.plays()));
    for (KeptImport each : account.imports()) {
      table.row("  of them from " + each.file(), Count.of(each.counting()));
    }
    addUnlessNone(table, "plays without a date", account.undated());
    addUnlessNone(table, "deleted at Last.fm, not counted", account.withdrawn());
    addUnlessNone(table, "only in the Python version's cache, not counted", account.notAccepted());
    table.row("artists", Count.of(account.artists()));
    table.row("tracks", Count.of(account.tracks()));
    table.row("loved tracks", Count.of(account.loved()));
    if (account.oldest() != null) {
      table.row("oldest play", Times.minute(account.oldest(), zone));
      table.row("newest play", Times.minute(account.newest(), zone));
    }
    if (account.readUpTo() != null) {
      table.row("fetched up to", Times.minute(account.readUpTo(), zone));
    }
    return table;
  }

  private static void addUnlessNone(Table table, String name, long number) {
    if (number > 0) {
      table.row(name, Count.of(number));
    }
  }

  /** Sample: {@code 3 (2 match, 1 declined)}. */
  private static String decisions(CacheFigures figures) {
    long all = figures.decisions().values().stream().mapToLong(Long::longValue).sum();
    String kinds =
        figures.decisions().entrySet().stream()
            .map(kind -> Count.of(kind.getValue()) + " " + kind.getKey().replace('_', ' '))
            .collect(Collectors.joining(", "));
    return Count.of(all) + (all == 0 ? "" : " (" + kinds + ")");
  }
}
