package navisync.shell.command;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import navisync.console.Count;
import navisync.console.Table;
import navisync.console.Table.Song;
import navisync.model.LibraryTrack;
import navisync.plan.LeftAlone;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code conflicts}: lists tracks that Navidrome counts more often than the history, as a run would
 * find them now.
 */
@Command(
    name = "conflicts",
    header = "Lists tracks that Navidrome counts more often than your history.")
public final class ConflictsCommand implements ShellCommand {

  private record Row(LibraryTrack track, long navidrome, long played) {}

  @Mixin private ListOptions howMany;

  @Override
  public void run(Session session) {
    // Whatever the policy is, it is asked for what it would have to decide.
    Map<String, String> undecided = Map.of("PLAYCOUNT_CONFLICT_RESOLUTION", "navidrome");
    List<Row> conflicts =
        session.lookup(undecided).preview().plan().leftAlone().stream()
            .filter(LeftAlone.Conflict.class::isInstance)
            .map(LeftAlone.Conflict.class::cast)
            .map(each -> new Row(each.track(), each.navidrome(), each.lastfm()))
            .sorted(Comparator.comparingLong(row -> row.played() - row.navidrome()))
            .toList();
    Table table =
        Table.ofSongs(Count.of(conflicts.size(), "conflict"))
            .text("album")
            .number("Navidrome")
            .number(session.settings(Map.of()).history());
    for (Row each : howMany.of(session, conflicts)) {
      table.row(
          new Song(each.track().artist(), each.track().title()),
          each.track().album(),
          each.navidrome(),
          each.played());
    }
    howMany.show(session, table, conflicts.size());
  }
}
