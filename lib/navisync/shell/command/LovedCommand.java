package navisync.shell.command;

import java.time.Instant;
import java.util.List;
import navisync.console.Count;
import navisync.console.Table;
import navisync.console.Table.Song;
import navisync.model.LovedTrack;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.history.CachedAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code loved}: lists the loved tracks. */
@Command(name = "loved", header = "Lists the loved tracks, earliest loved first.")
public final class LovedCommand implements ShellCommand {
  @Mixin private ListOptions howMany;

  @Override
  public void run(Session session) {
    CachedAccount account = session.account();
    List<LovedTrack> loved = session.cache().account(account).loved();
    Table table = Table.ofSongs(Count.of(loved.size(), "loved track")).day("since");
    for (LovedTrack each : howMany.of(session, loved)) {
      table.row(
          new Song(each.artist(), each.title()),
          each.second() > 0 ? Instant.ofEpochSecond(each.second()) : null);
    }
    howMany.show(session, table, loved.size());
  }
}
