package navisync.shell.command;

import java.util.List;
import navisync.console.Count;
import navisync.console.Table;
import navisync.model.ItemType;
import navisync.model.PlayDate;
import navisync.plan.Change;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code show RUN}: shows what a run changed, before and after. */
@Command(name = "show", header = "Shows what a run changed.")
public final class ShowCommand implements ShellCommand {
  @Parameters(paramLabel = "RUN", description = "Its number in the list of runs.")
  private long run;

  @Mixin private ListOptions howMany;

  @Override
  public void run(Session session) {
    List<Change> changes =
        session.cache().pastRuns().changesOf(session.run(run).run()).stream()
            .filter(change -> change.type() == ItemType.MEDIA_FILE)
            .toList();
    String undos = session.cache().pastRuns().undoChain().described(run);
    Table table =
        new Table(
                "Run "
                    + run
                    + (undos.isEmpty() ? "" : " (" + undos + ")")
                    + ", "
                    + Count.of(changes.size(), "track"))
            .named("track")
            .number("before")
            .number("after")
            .minute("last played")
            .text("star");
    for (Change change : howMany.of(session, changes)) {
      table.row(
          change.name(),
          change.before().count(),
          change.after().count(),
          PlayDate.instant(change.after().playDate()).orElse(null),
          change.stars() ? "set" : change.unstars() ? "removed" : "");
    }
    howMany.show(session, table, changes.size());
  }
}
