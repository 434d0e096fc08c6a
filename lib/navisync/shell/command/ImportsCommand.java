package navisync.shell.command;

import java.time.ZoneId;
import java.util.List;
import navisync.console.Count;
import navisync.console.Table;
import navisync.console.Times;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.history.KeptImport;
import org.jline.utils.AttributedString;
import picocli.CommandLine.Command;

/** {@code imports}: lists the imports. */
@Command(name = "imports", header = "Lists the imports.")
public final class ImportsCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    List<KeptImport> imports = session.cache().account(session.account()).imports().all();
    session.show(lines(imports, session.zone(), session.console().width()));
  }

  /** Returns the imports as lines no wider than the window; times in the user's time zone. */
  public static List<AttributedString> lines(List<KeptImport> imports, ZoneId zone, int width) {
    if (imports.isEmpty()) {
      return List.of(new AttributedString("Nothing was imported."));
    }
    Table table =
        Table.ofColumns("file")
            .text("read as")
            .text("imported")
            .number("plays")
            .number("counting")
            .number("number");
    for (KeptImport each : imports) {
      table.row(
          each.file(),
          each.format(),
          each.imported() == 0 ? "" : Times.minute(each.imported(), zone),
          Count.of(each.plays()),
          Count.of(each.counting()),
          Long.toString(each.number()));
    }
    return table.lines(width, Integer.MAX_VALUE);
  }
}
