package navisync.shell.command;

import java.util.List;
import navisync.console.Count;
import navisync.console.Table;
import navisync.console.Times;
import navisync.model.TimeRange;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.source.CachedHistory;
import navisync.store.history.AccountHistory;
import navisync.store.history.CachedAccount;
import picocli.CommandLine.Command;

/** {@code gaps}: lists the times whose plays could not be fetched. */
@Command(name = "gaps", header = "Lists the times whose plays could not be fetched.")
public final class GapsCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    CachedAccount account = session.account();
    AccountHistory history = session.cache().account(account);
    List<TimeRange> gaps = CachedHistory.gaps(history, session.now());
    if (gaps.isEmpty()) {
      session.console().line("No gaps: the history fetched so far is complete.");
      return;
    }
    Table table = new Table(Count.of(gaps.size(), "gap")).text("to");
    for (TimeRange gap : gaps) {
      table.row(Times.minute(gap.from(), session.zone()), Times.minute(gap.to(), session.zone()));
    }
    session.show(table.lines(session.console().width(), Integer.MAX_VALUE));
    session.console().line("The next run fetches these times again.");
  }
}
