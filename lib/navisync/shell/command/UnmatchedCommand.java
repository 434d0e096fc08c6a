package navisync.shell.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import navisync.config.Settings;
import navisync.console.Count;
import navisync.console.Table;
import navisync.console.Table.Song;
import navisync.model.Mode;
import navisync.model.PlayedTrack;
import navisync.plan.PlayMatch;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.history.PlayQueries.TrackPlays;
import navisync.sync.Lookup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code unmatched}: lists what was played but is not in the library. The library is read as a run
 * reads it. If no setting names one, the tracks that no run has synced are listed.
 */
@Command(name = "unmatched", header = "Lists what you played that is not in the library.")
public final class UnmatchedCommand implements ShellCommand {

  /** What a row is about. */
  enum By {
    plays,
    artist
  }

  /** A track that is not in the library. */
  record Row(String artist, String title, String album, long plays) {}

  /** An artist with tracks that are not in the library. */
  record ArtistRow(String artist, int tracks, long plays) {}

  @Option(
      names = "--by",
      paramLabel = "plays|artist",
      defaultValue = "plays",
      description = "List tracks by plays, or artists with the sum of theirs.")
  private By by;

  @Mixin private ListOptions howMany;

  @Override
  public void run(Session session) {
    List<Row> rows = rows(session);
    long plays = rows.stream().mapToLong(Row::plays).sum();
    String heading =
        "Not in the library: " + Count.of(rows.size(), "track") + ", " + Count.of(plays, "play");
    if (by == By.artist) {
      List<ArtistRow> artists = byArtist(rows);
      Table table = new Table(heading).named("artist").number("tracks").number("plays");
      for (ArtistRow each : howMany.of(session, artists)) {
        table.row(each.artist(), each.tracks(), each.plays());
      }
      howMany.show(session, table, artists.size());
    } else {
      Table table = Table.ofSongs(heading).text("album").number("plays");
      for (Row each : howMany.of(session, rows)) {
        table.row(new Song(each.artist(), each.title()), each.album(), each.plays());
      }
      howMany.show(session, table, rows.size());
    }
  }

  private static List<Row> rows(Session session) {
    Settings settings = session.settings(Map.of());
    boolean knowsLibrary =
        settings.mode() == Mode.API
            ? settings.api().address().isPresent()
            : settings.database().path().isPresent();
    if (!knowsLibrary) {
      session
          .console()
          .line(
              "No library is set (NAVIDROME_DB_PATH or NAVIDROME_URL), so these are the tracks"
                  + " that no run has synced to Navidrome:");
      return session.listening().neverRecorded().stream().map(UnmatchedCommand::row).toList();
    }
    Lookup.Preview preview = session.lookup().preview();
    if (!preview.suggested().isEmpty()) {
      session
          .console()
          .line(
              "Possible matches: "
                  + Count.of(preview.suggested().size(), "song")
                  + ". Type suggestions for a list.");
    }
    return preview.plays().stream()
        .filter(play -> play.match().isMissing())
        .map(UnmatchedCommand::row)
        .sorted(
            Comparator.comparingLong((Row row) -> -row.plays())
                .thenComparing(Row::artist)
                .thenComparing(Row::title)
                .thenComparing(Row::album))
        .toList();
  }

  private static Row row(TrackPlays each) {
    return new Row(each.track().artist(), each.track().title(), each.track().album(), each.plays());
  }

  private static Row row(PlayMatch play) {
    PlayedTrack played = play.played();
    return new Row(
        played.track().artist(), played.track().title(), played.track().album(), played.plays());
  }

  /** Groups tracks by artist, most plays first. */
  private static List<ArtistRow> byArtist(List<Row> tracks) {
    Map<String, List<Row>> byArtist = new TreeMap<>();
    tracks.forEach(
        row -> byArtist.computeIfAbsent(row.artist(), name -> new ArrayList<>()).add(row));
    return byArtist.entrySet().stream()
        .map(
            each ->
                new ArtistRow(
                    each.getKey(),
                    each.getValue().size(),
                    each.getValue().stream().mapToLong(Row::plays).sum()))
        .sorted(Comparator.comparingLong((ArtistRow row) -> -row.plays()))
        .toList();
  }
}
