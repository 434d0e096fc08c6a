package navisync.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import navisync.console.Count;
import navisync.console.Table;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.navidrome.PastRun;
import navisync.store.navidrome.UndoChain;
import org.jline.utils.AttributedString;
import picocli.CommandLine.Command;

/** {@code runs}: lists the runs that wrote to Navidrome. */
@Command(name = "runs", header = "Lists the runs that wrote to Navidrome, newest first.")
public final class RunsCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    List<PastRun> runs = session.cache().pastRuns().all();
    UndoChain chain = session.cache().pastRuns().undoChain();
    if (session.isForData() || runs.isEmpty()) {
      Table table = table(runs.size()).id("undoes").id("undone by");
      for (PastRun run : runs) {
        List<Object> cells = cells(run);
        cells.add(orNull(chain.undoneRun(run.run())));
        cells.add(orNull(chain.undoneBy(run.run())));
        table.row(cells.toArray());
      }
      session.show(table, "No run has written to Navidrome yet.");
      return;
    }
    // Two more columns would not fit a usual window, and most runs are not undone.
    Table table = table(runs.size());
    runs.forEach(run -> table.row(cells(run).toArray()));
    List<AttributedString> lines =
        new ArrayList<>(table.lines(session.console().width(), Integer.MAX_VALUE));
    runs.stream()
        .map(PastRun::run)
        .filter(run -> !chain.described(run).isEmpty())
        .map(run -> new AttributedString("Run " + run + ": " + chain.described(run) + "."))
        .forEach(lines::add);
    session.show(lines);
  }

  private static Table table(int size) {
    return Table.ofNumbers(Count.of(size, "run"), "run")
        .minute("started")
        .text("mode")
        .number("raised")
        .number("lowered")
        .number("plays")
        .number("starred")
        .number("unstarred")
        .text("ended");
  }

  private static List<Object> cells(PastRun run) {
    return new ArrayList<>(
        List.of(
            run.run(),
            run.started(),
            run.mode().text(),
            run.raised(),
            run.lowered(),
            run.plays(),
            run.starred(),
            run.unstarred(),
            run.exitCode() == null ? "interrupted" : "exit " + run.exitCode()));
  }

  private static Long orNull(OptionalLong run) {
    return run.isPresent() ? run.getAsLong() : null;
  }
}
