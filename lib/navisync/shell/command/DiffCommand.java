package navisync.shell.command;

import navisync.Failure;
import navisync.console.Count;
import navisync.console.Table;
import navisync.model.Annotation;
import navisync.model.PlayDate;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.navidrome.RunDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code diff RUN RUN}: compares what two runs left in Navidrome. */
@Command(
    name = "diff",
    header = "Shows what changed in Navidrome from the end of one run to the end of another.")
public final class DiffCommand implements ShellCommand {
  @Parameters(index = "0", paramLabel = "RUN", description = "The earlier run.")
  private long from;

  @Parameters(index = "1", paramLabel = "RUN", description = "The later run.")
  private long to;

  @Mixin private ListOptions howMany;

  @Override
  public void run(Session session) {
    session.run(from);
    session.run(to);
    if (from >= to) {
      throw Failure.usage("Name the earlier run first: diff " + to + " " + from + ".");
    }
    var differences = RunDifference.between(session.cache().pastRuns(), from, to);
    Table table =
        new Table(
                "From run " + from + " to run " + to + ": " + Count.of(differences.size(), "track"))
            .named("track")
            .number("before")
            .number("after")
            .number("plays")
            .number("by runs")
            .minute("last played")
            .text("star");
    for (RunDifference each : howMany.of(session, differences)) {
      Annotation before = each.before();
      Annotation after = each.after();
      table.row(
          each.name(),
          before.count(),
          after.count(),
          after.count() - before.count(),
          each.byRuns(),
          PlayDate.instant(after.playDate()).orElse(null),
          before.starred() == after.starred() ? null : after.starred() ? "set" : "removed");
    }
    howMany.show(session, table, differences.size());
  }
}
