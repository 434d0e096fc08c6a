package navisync.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.match.FoldedText;
import navisync.match.MatchReason;
import navisync.model.LastfmTrack;
import navisync.plan.PlayMatch;

/**
 * The played artists, and what of them is missing, by artist, album and song. Spellings of one name
 * are one row, under the name of its most played track.
 */
final class ArtistTables {
  private final List<PlayMatch> plays;
  private final SongCells songs;

  /** What is known of one name. */
  private static final class Tally {
    private final LastfmTrack named;
    private final Set<String> tracks = new HashSet<>();
    private final Set<String> albums = new HashSet<>();
    private long found;
    private long missing;
    private long lastSecond;

    Tally(LastfmTrack named) {
      this.named = named;
    }

    void add(PlayMatch play) {
      LastfmTrack track = play.played().track();
      tracks.add(FoldedText.song(track.artist(), track.title()));
      if (!track.album().isEmpty()) {
        albums.add(FoldedText.key(track.album()));
      }
      found += play.targets().isEmpty() ? 0 : play.played().plays();
      missing += play.targets().isEmpty() ? play.played().plays() : 0;
      lastSecond = Math.max(lastSecond, SongCells.lastSecond(play));
    }
  }

  private interface Key {
    String of(LastfmTrack track);
  }

  ArtistTables(ReportedRun run, SongCells songs) {
    this.songs = songs;
    plays = new ArrayList<>(run.plays());
    plays.sort(Comparator.comparingInt((PlayMatch play) -> -play.played().plays()));
  }

  /** Returns every artist, with a bar of what is in the library and what is not. */
  RowTable artists() {
    List<List<Object>> rows = new ArrayList<>();
    for (Tally artist : tallies(plays, track -> FoldedText.key(track.artist()))) {
      rows.add(
          row(
              artist.named.artist(),
              artist.found + artist.missing,
              artist.found,
              artist.missing,
              List.of(artist.found, artist.missing)));
    }
    return new RowTable(
        "artists",
        "Artists by plays, in your library and not",
        List.of(
            Column.of("Artist", "artist", 0),
            Column.of("Plays", "number", 1),
            Column.of("In your library", "number", 2).onlyWide(),
            Column.of("Not in it", "number", 3),
            Column.of("Share", "parts", 4)),
        rows,
        1);
  }

  /** Returns the artists of whom something is missing. */
  RowTable missingArtists() {
    List<List<Object>> rows = new ArrayList<>();
    for (Tally artist : tallies(missing(), track -> FoldedText.key(track.artist()))) {
      rows.add(
          row(
              artist.named.artist(),
              artist.missing,
              artist.tracks.size(),
              artist.albums.size(),
              songs.day(artist.lastSecond)));
    }
    return new RowTable(
        "missing-artists",
        "Most wanted artists",
        List.of(
            Column.of("Artist", "artist", 0),
            Column.of("Plays", "number", 1),
            Column.of("Tracks", "number", 2),
            Column.of("Albums", "number", 3).onlyWide(),
            Column.of("Last played", "date", 4).onlyWide()),
        rows,
        1);
  }

  /** Returns the albums of which something is missing. */
  RowTable missingAlbums() {
    List<PlayMatch> onAlbums =
        missing().stream().filter(play -> !play.played().track().album().isEmpty()).toList();
    List<List<Object>> rows = new ArrayList<>();
    for (Tally album : tallies(onAlbums, track -> FoldedText.song(track.artist(), track.album()))) {
      rows.add(
          row(
              List.of(album.named.album(), album.named.artist()),
              album.missing,
              album.tracks.size(),
              songs.day(album.lastSecond)));
    }
    return new RowTable(
        "missing-albums",
        "Most wanted albums",
        List.of(
            Column.of("Album", "album", 0).under(1),
            new Column("Artist", "text", "0.1", true, List.of()),
            Column.of("Plays", "number", 1),
            Column.of("Tracks", "number", 2),
            Column.of("Last played", "date", 3).onlyWide()),
        rows,
        2);
  }

  /** Returns the songs that are missing. */
  RowTable missingSongs() {
    List<List<Object>> rows = new ArrayList<>();
    for (Tally song : tallies(missing(), track -> FoldedText.song(track.artist(), track.title()))) {
      rows.add(row(SongCells.of(song.named), song.missing, songs.day(song.lastSecond)));
    }
    List<Column> columns = new ArrayList<>(Column.ofSong());
    columns.add(Column.of("Plays", "number", 1));
    columns.add(Column.of("Last played", "date", 2).onlyWide());
    columns.add(Column.ofLinks());
    return new RowTable("missing-songs", "Tracks that are not in the library", columns, rows, 3);
  }

  /** Returns the tracks that nothing in the library comes near to. */
  private List<PlayMatch> missing() {
    return plays.stream()
        .filter(play -> play.targets().isEmpty())
        .filter(play -> !play.match().reason().equals(MatchReason.SUGGESTED))
        .filter(play -> !play.match().reason().equals(MatchReason.DUPLICATES))
        .toList();
  }

  /** Adds plays up by a key, the first of each under its name. */
  private static List<Tally> tallies(List<PlayMatch> plays, Key key) {
    Map<String, Tally> tallies = new HashMap<>();
    for (PlayMatch play : plays) {
      LastfmTrack track = play.played().track();
      tallies.computeIfAbsent(key.of(track), none -> new Tally(track)).add(play);
    }
    return new ArrayList<>(tallies.values());
  }

  private static List<Object> row(Object... cells) {
    return Arrays.asList(cells);
  }
}
