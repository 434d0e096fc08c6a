package navisync.shell.command;

import java.time.Instant;
import java.util.List;
import navisync.console.Count;
import navisync.console.Table;
import navisync.model.TimeRange;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.source.OfflineFetch;
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
    List<TimeRange> gaps = OfflineFetch.gaps(history, session.now());
    Table table = Table.ofTimes(Count.of(gaps.size(), "gap"), "from").minute("to");
    for (TimeRange gap : gaps) {
      table.row(Instant.ofEpochSecond(gap.from()), Instant.ofEpochSecond(gap.to()));
    }
    session.show(table, "No gaps: the history fetched so far is complete.");
    if (!gaps.isEmpty()) {
      session.console().line("The next run fetches these times again.");
    }
  }
}
