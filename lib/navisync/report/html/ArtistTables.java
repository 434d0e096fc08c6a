package navisync.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import navisync.match.FoldedNames;
import navisync.model.LastfmTrack;
import navisync.plan.PlayMatch;

/**
 * The played artists, and what of them is missing, by artist, album and song. Spellings of one name
 * are one row, under the name of its most played track.
 */
final class ArtistTables {
  private final List<Played> plays;
  private final List<Played> missing;
  private final LocalDays days;

  /**
   * A played track with the keys of its names, which take long to fold: those of song and album are
   * empty unless it is missing.
   */
  private record Played(PlayMatch match, String artist, String song, String album) {
    static Played of(PlayMatch match, FoldedNames names) {
      LastfmTrack track = match.played().track();
      String artist = names.key(track.artist());
      if (!match.match().isMissing()) {
        return new Played(match, artist, "", "");
      }
      return new Played(
          match,
          artist,
          artist + "\0" + names.key(track.title()),
          track.album().isEmpty() ? "" : artist + "\0" + names.key(track.album()));
    }

    int plays() {
      return match.played().plays();
    }

    boolean found() {
      return !match.targets().isEmpty();
    }

    boolean missing() {
      return !song.isEmpty();
    }
  }

  /** What is known of one name; its tracks and albums are those that are missing. */
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

    void add(Played play) {
      if (!play.song().isEmpty()) {
        tracks.add(play.song());
      }
      if (!play.album().isEmpty()) {
        albums.add(play.album());
      }
      found += play.found() ? play.plays() : 0;
      missing += play.found() ? 0 : play.plays();
      lastSecond = Math.max(lastSecond, SongCells.lastSecond(play.match()));
    }
  }

  ArtistTables(List<PlayMatch> matches, LocalDays days) {
    this.days = days;
    FoldedNames names = new FoldedNames();
    plays =
        matches.stream()
            .map(match -> Played.of(match, names))
            .sorted(Comparator.comparingInt((Played play) -> -play.plays()))
            .toList();
    missing = plays.stream().filter(Played::missing).toList();
  }

  /** Returns every artist, with a bar of what is in the library and what is not. */
  RowTable artists() {
    List<List<Object>> rows = new ArrayList<>();
    for (Tally artist : tallies(plays, Played::artist)) {
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
    for (Tally artist : tallies(missing, Played::artist)) {
      rows.add(
          row(
              artist.named.artist(),
              artist.missing,
              artist.tracks.size(),
              artist.albums.size(),
              days.of(artist.lastSecond)));
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
    List<Played> onAlbums = missing.stream().filter(play -> !play.album().isEmpty()).toList();
    List<List<Object>> rows = new ArrayList<>();
    for (Tally album : tallies(onAlbums, Played::album)) {
      rows.add(
          row(
              List.of(album.named.album(), album.named.artist()),
              album.missing,
              album.tracks.size(),
              days.of(album.lastSecond)));
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
    for (Tally song : tallies(missing, Played::song)) {
      rows.add(row(SongCells.of(song.named), song.missing, days.of(song.lastSecond)));
    }
    List<Column> columns = new ArrayList<>(Column.ofSong());
    columns.add(Column.of("Plays", "number", 1));
    columns.add(Column.of("Last played", "date", 2).onlyWide());
    columns.add(Column.ofLinks());
    return new RowTable("missing-songs", "Tracks that are not in the library", columns, rows, 3);
  }

  /** Adds plays up by a key, the first of each under its name. */
  private static List<Tally> tallies(List<Played> plays, Function<Played, String> key) {
    Map<String, Tally> tallies = new HashMap<>();
    for (Played play : plays) {
      tallies
          .computeIfAbsent(key.apply(play), none -> new Tally(play.match().played().track()))
          .add(play);
    }
    return new ArrayList<>(tallies.values());
  }

  private static List<Object> row(Object... cells) {
    return Arrays.asList(cells);
  }
}
