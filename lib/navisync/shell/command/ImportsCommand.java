package navisync.shell.command;

import java.time.Instant;
import java.util.List;
import navisync.console.Table;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.history.CachedImport;
import picocli.CommandLine.Command;

/** {@code imports}: lists the imports and what was fetched. */
@Command(name = "imports", header = "Lists the imports and what was fetched.")
public final class ImportsCommand implements ShellCommand {

  /** What is said where nothing was imported. */
  public static final String NONE = "Nothing was imported.";

  @Override
  public void run(Session session) {
    session.show(table(session.cache().account(session.account()).imports().removable()), NONE);
  }

  /** Returns the imports as a table. */
  public static Table table(List<CachedImport> imports) {
    Table table =
        Table.ofColumns("file")
            .text("read as")
            .minute("imported")
            .number("plays")
            .number("counting")
            .id("number");
    for (CachedImport each : imports) {
      table.row(
          each.file(),
          each.format(),
          each.imported() == 0 ? null : Instant.ofEpochSecond(each.imported()),
          each.plays(),
          each.counting(),
          each.number());
    }
    return table;
  }
}
