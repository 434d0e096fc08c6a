package navisync.shell.command;

import java.util.List;
import navisync.console.Count;
import navisync.console.Table;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.navidrome.PastRun;
import picocli.CommandLine.Command;

/** {@code runs}: lists the runs that wrote to Navidrome. */
@Command(name = "runs", header = "Lists the runs that wrote to Navidrome, newest first.")
public final class RunsCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    List<PastRun> runs = session.cache().pastRuns().all();
    Table table =
        Table.ofNumbers(Count.of(runs.size(), "run"), "run")
            .minute("started")
            .text("mode")
            .number("raised")
            .number("lowered")
            .number("plays")
            .number("starred")
            .number("unstarred")
            .text("ended");
    for (PastRun run : runs) {
      table.row(
          run.run(),
          run.started(),
          run.mode().text(),
          run.raised(),
          run.lowered(),
          run.plays(),
          run.starred(),
          run.unstarred(),
          run.exitCode() == null ? "interrupted" : "exit " + run.exitCode());
    }
    session.show(table, "No run has written to Navidrome yet.");
  }
}
