package navisync.shell.command;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import navisync.console.Count;
import navisync.console.Table;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.history.PlayQueries.ArtistPlays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code artists [PART]}: lists artists, most plays first. */
@Command(name = "artists", header = "Lists artists, most plays first.")
public final class ArtistsCommand implements ShellCommand {
  @Parameters(
      paramLabel = "PART",
      arity = "0..*",
      description = "List only names that contain this.")
  private List<String> part;

  @Mixin private ListOptions howMany;

  @Override
  public void run(Session session) {
    String text = part == null ? "" : String.join(" ", part).toLowerCase(Locale.ROOT);
    List<ArtistPlays> artists =
        session.listening().byArtist().stream()
            .filter(each -> each.artist().toLowerCase(Locale.ROOT).contains(text))
            .toList();
    Table table =
        new Table(Count.of(artists.size(), "artist"))
            .named("artist")
            .number("tracks")
            .number("plays")
            .day("last");
    for (ArtistPlays each : howMany.of(session, artists)) {
      table.row(
          each.artist(),
          each.tracks(),
          each.plays(),
          each.last().isPresent() ? Instant.ofEpochSecond(each.last().getAsLong()) : null);
    }
    howMany.show(session, table, artists.size());
  }
}
