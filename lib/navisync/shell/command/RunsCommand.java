package navisync.shell.command;

import java.util.List;
import navisync.console.Count;
import navisync.console.Table;
import navisync.console.Times;
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
    if (runs.isEmpty()) {
      session.console().line("No run has written to Navidrome yet.");
      return;
    }
    Table table =
        new Table(Count.of(runs.size(), "run"))
            .text("started")
            .text("mode")
            .number("raised")
            .number("lowered")
            .number("plays")
            .number("stars")
            .text("ended");
    for (PastRun run : runs) {
      table.row(
          Long.toString(run.run()),
          Times.minute(run.started().getEpochSecond(), session.zone()),
          run.mode(),
          Count.of(run.raised()),
          Count.of(run.lowered()),
          Count.of(run.plays()),
          stars(run),
          run.exitCode() == null ? "interrupted" : "exit " + run.exitCode());
    }
    session.show(table.lines(session.console().width(), Integer.MAX_VALUE));
  }

  /** Formats stars set and removed. Sample: {@code +3 -1}. */
  private static String stars(PastRun run) {
    String set = run.starred() == 0 ? "" : "+" + run.starred();
    String taken = run.unstarred() == 0 ? "" : "-" + run.unstarred();
    return (set + " " + taken).strip();
  }
}
