package navisync.shell.command;

import java.util.ArrayList;
import java.util.List;
import navisync.console.Count;
import navisync.console.Styles;
import navisync.console.Table;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.SqlAnswer;
import org.jline.utils.AttributedString;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sql SELECT ...}: runs one SELECT on the cache, read-only. */
@Command(
    name = "sql",
    header = "Runs one SELECT on the cache, read-only.",
    description = {
      "Type tables for the tables, and tables NAME for the columns of one.",
      "Plays of a day: sql select count(*) from play where date(second, 'unixepoch')='2024-05-31'"
    })
public final class SqlCommand implements ShellCommand {
  private static final int MOST_ROWS = 10_000;
  private static final int ALL_ROWS = Integer.MAX_VALUE - 1;

  @Parameters(paramLabel = "SELECT", arity = "1..*", description = "One SELECT statement.")
  private List<String> words;

  @Override
  public void run(Session session) {
    boolean data = session.isForData();
    SqlAnswer answer = session.cache().ask(session.typed(), data ? ALL_ROWS : MOST_ROWS);
    Table table = Table.ofColumns(answer.columns().get(0));
    answer.columns().stream().skip(1).forEach(table::text);
    for (List<Object> row : answer.rows()) {
      table.row(row.stream().map(value -> value == null && !data ? "NULL" : value).toArray());
    }
    if (data || !answer.more()) {
      session.show(table, "No rows.");
      return;
    }
    List<AttributedString> lines =
        new ArrayList<>(table.lines(session.console().width(), Integer.MAX_VALUE));
    lines.add(
        Styles.styled(
            Styles.ASIDE, "  … more than " + Count.of(MOST_ROWS) + " rows. Add a LIMIT."));
    session.show(lines);
  }
}
