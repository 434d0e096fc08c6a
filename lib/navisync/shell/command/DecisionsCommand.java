package navisync.shell.command;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import navisync.console.Count;
import navisync.console.Table;
import navisync.model.SongName;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.navidrome.DecisionList.SavedDecision;
import picocli.CommandLine.Command;

/** {@code decisions}: lists the saved decisions about matches, copies and names. */
@Command(name = "decisions", header = "Lists the saved decisions.")
public final class DecisionsCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    session.show(table(session.cache().decisions().all()), "No decisions are saved.");
  }

  /** Returns decisions as a table. */
  private static Table table(List<SavedDecision> decisions) {
    Table table =
        Table.ofNumbers(Count.of(decisions.size(), "decision"), "number")
            .text("kind")
            .text("as played")
            .text("match")
            .text("from")
            .day("since");
    for (SavedDecision kept : decisions) {
      table.row(
          kept.id(),
          kept.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          names(kept),
          kept.leadsTo().isEmpty() ? "nothing" : String.join("; ", kept.leadsTo()),
          kept.how(),
          Instant.ofEpochSecond(kept.second()));
    }
    return table;
  }

  /** Returns the names of the song. Sample: {@code Mirrow – Tin Sky (Salt)}. */
  static String names(SavedDecision kept) {
    return new SongName(kept.artist(), kept.title()).text(kept.album());
  }
}
