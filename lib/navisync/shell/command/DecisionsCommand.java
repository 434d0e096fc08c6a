package navisync.shell.command;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import navisync.console.Table;
import navisync.console.Times;
import navisync.model.SongName;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.navidrome.DecisionList.Kept;
import org.jline.utils.AttributedString;
import picocli.CommandLine.Command;

/** {@code decisions}: lists the saved decisions about matches, copies and names. */
@Command(name = "decisions", header = "Lists the saved decisions.")
public final class DecisionsCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    session.show(
        lines(session.cache().keptDecisions().all(), session.zone(), session.console().width()));
  }

  /** Returns decisions as lines no wider than the window; days in the user's time zone. */
  public static List<AttributedString> lines(List<Kept> decisions, ZoneId zone, int width) {
    if (decisions.isEmpty()) {
      return List.of(new AttributedString("No decisions are saved."));
    }
    Table table =
        Table.ofColumns("No")
            .text("what")
            .text("at Last.fm")
            .text("match")
            .text("from")
            .text("since");
    for (Kept kept : decisions) {
      table.row(
          Long.toString(kept.id()),
          kept.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          names(kept),
          kept.leadsTo().isEmpty() ? "nothing" : String.join("; ", kept.leadsTo()),
          kept.how(),
          Times.day(kept.second(), zone));
    }
    return table.lines(width, Integer.MAX_VALUE);
  }

  /** Sample: {@code Mirrow – Tin Sky (Salt)}. */
  static String names(Kept kept) {
    return SongName.text(kept.artist(), kept.title(), kept.album());
  }
}
