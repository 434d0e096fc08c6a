package navisync.shell.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import navisync.console.Count;
import navisync.console.Styles;
import navisync.console.Table;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.CacheFigures;
import navisync.store.history.AccountFigures;
import navisync.store.history.CachedImport;
import org.jline.utils.AttributedString;
import picocli.CommandLine.Command;

/** {@code info}: shows cache statistics. */
@Command(name = "info", header = "Shows cache statistics.")
public final class InfoCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    CacheFigures figures = session.cache().figures();
    if (session.isForData()) {
      session.show(data(figures), "");
    } else {
      session.show(lines(figures, session.console().width()));
    }
  }

  /** Returns the figures as one table for other programs. */
  private static Table data(CacheFigures figures) {
    Table data = Table.ofColumns("account").text("figure").text("value");
    for (AccountFigures account : figures.accounts()) {
      table(account)
          .values()
          .forEach(row -> data.row(account.user(), row.get(0).toString().strip(), row.get(1)));
    }
    rest(figures).values().forEach(row -> data.row(null, row.get(0), row.get(1)));
    return data;
  }

  /** Returns the figures as lines no wider than the window; times in the user's time zone. */
  private static List<AttributedString> lines(CacheFigures figures, int width) {
    List<AttributedString> lines = new ArrayList<>();
    for (AccountFigures account : figures.accounts()) {
      lines.addAll(table(account).lines(width, Integer.MAX_VALUE));
      lines.add(AttributedString.EMPTY);
    }
    if (figures.accounts().isEmpty()) {
      lines.add(new AttributedString("The cache is empty. Run navisync.java to fill it."));
    }
    lines.addAll(rest(figures).lines(width, Integer.MAX_VALUE));
    lines.add(Styles.styled(Styles.ASIDE, "  " + figures.file()));
    return lines;
  }

  private static Table rest(CacheFigures figures) {
    Table rest = new Table("The cache").number("");
    rest.row("saved decisions", decisions(figures));
    rest.row("runs that wrote", figures.runs());
    if (figures.lastRun() != null) {
      rest.row("last run", Instant.ofEpochSecond(figures.lastRun()));
    }
    rest.row("size", Count.megabytes(figures.bytes()));
    return rest;
  }

  private static Table table(AccountFigures account) {
    Table table = new Table(account.user() + " at " + account.server()).number("");
    table.row("plays", account.plays());
    for (CachedImport each : account.imports()) {
      table.row("  of them from " + each.file(), each.counting());
    }
    addUnlessNone(table, "plays without a date", account.undated());
    addUnlessNone(table, "deleted at " + account.source() + ", not counted", account.withdrawn());
    addUnlessNone(table, "only in the Python version's cache, not counted", account.notAccepted());
    table.row("artists", account.artists());
    table.row("tracks", account.tracks());
    table.row("loved tracks", account.loved());
    if (account.oldest() != null) {
      table.row("oldest play", Instant.ofEpochSecond(account.oldest()));
      table.row("newest play", Instant.ofEpochSecond(account.newest()));
    }
    if (account.readUpTo() != null) {
      table.row("fetched up to", Instant.ofEpochSecond(account.readUpTo()));
    }
    return table;
  }

  private static void addUnlessNone(Table table, String name, long number) {
    if (number > 0) {
      table.row(name, number);
    }
  }

  /** Returns how many decisions are saved, by kind. Sample: {@code 3 (2 match, 1 declined)}. */
  private static String decisions(CacheFigures figures) {
    long all = figures.decisions().values().stream().mapToLong(Long::longValue).sum();
    String kinds =
        figures.decisions().entrySet().stream()
            .map(kind -> Count.of(kind.getValue()) + " " + kind.getKey().replace('_', ' '))
            .collect(Collectors.joining(", "));
    return Count.of(all) + (all == 0 ? "" : " (" + kinds + ")");
  }
}
