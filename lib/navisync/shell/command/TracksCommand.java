package navisync.shell.command;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import navisync.console.Count;
import navisync.console.Table;
import navisync.console.Table.Song;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.history.PlayQueries.TrackPlays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tracks [ARTIST]}: lists tracks, most plays first. */
@Command(name = "tracks", header = "Lists tracks, or one artist's, most plays first.")
public final class TracksCommand implements ShellCommand {
  @Parameters(
      paramLabel = "ARTIST",
      arity = "0..*",
      description = "List only this artist's tracks.")
  private List<String> artist;

  @Mixin private ListOptions howMany;

  @Override
  public void run(Session session) {
    List<TrackPlays> tracks =
        artist == null
            ? session.listening().byTrack(null)
            : session.names().findArtist(artist).stream()
                .flatMap(spelling -> session.listening().byTrack(spelling).stream())
                .sorted(Comparator.comparingLong(TrackPlays::plays).reversed())
                .toList();
    howMany.show(session, table(howMany.of(session, tracks), tracks.size()), tracks.size());
  }

  /** Returns tracks as rows, under a heading that says how many there are in all. */
  static Table table(List<TrackPlays> tracks, int all) {
    Table table = Table.ofSongs(Count.of(all, "track")).text("album").number("plays").day("last");
    for (TrackPlays each : tracks) {
      table.row(
          new Song(each.track().artist(), each.track().title()),
          each.track().album(),
          each.plays(),
          each.last().isPresent() ? Instant.ofEpochSecond(each.last().getAsLong()) : null);
    }
    return table;
  }
}
