package navisync.source.files;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import navisync.model.LastfmTrack;

/**
 * Plays in a table: with headers in any order, or without headers in the order artist, album,
 * title, time, as the usual exporters of Last.fm write them.
 */
final class CsvExport {
  /** The names of each column, the best first: a number is better than a text of the same time. */
  private static final List<String> ARTIST = List.of("artist", "artist_name", "artistname");

  private static final List<String> TITLE =
      List.of("track", "title", "track_name", "trackname", "song", "name");
  private static final List<String> ALBUM =
      List.of("album", "album_name", "albumname", "release", "release_name");
  private static final List<String> TIME =
      List.of(
          "uts", "timestamp", "listened_at", "time", "date", "utc_time", "datetime", "played_at");
  private static final List<String> MBID = List.of("track_mbid", "recording_mbid", "mbid");

  /** Where each column stands; -1 where there is none. */
  private record Columns(int artist, int title, int album, int time, int mbid) {
    static final Columns WITHOUT_HEADERS = new Columns(0, 2, 1, 3, -1);

    static Optional<Columns> of(List<String> headers) {
      Columns columns =
          new Columns(
              find(ARTIST, headers),
              find(TITLE, headers),
              find(ALBUM, headers),
              find(TIME, headers),
              find(MBID, headers));
      return columns.artist < 0 || columns.title < 0 ? Optional.empty() : Optional.of(columns);
    }

    private static int find(List<String> names, List<String> headers) {
      List<String> plain =
          headers.stream()
              .map(
                  header ->
                      header
                          .toLowerCase(Locale.ROOT)
                          .replaceFirst("\\(.*\\)", "")
                          .strip()
                          .replace(' ', '_'))
              .toList();
      return names.stream().mapToInt(plain::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
    }
  }

  private CsvExport() {}

  static void read(Reader text, char separator, ExportRows taker) throws IOException {
    CsvReader rows = new CsvReader(text, separator);
    CsvReader.Row row = rows.next();
    if (row == null) {
      return;
    }
    Optional<Columns> headers = Columns.of(row.fields());
    Columns columns = headers.orElse(Columns.WITHOUT_HEADERS);
    if (headers.isPresent()) {
      row = rows.next();
    }
    while (row != null) {
      take(row, columns, taker);
      row = rows.next();
    }
  }

  private static void take(CsvReader.Row row, Columns columns, ExportRows taker) {
    List<String> fields = row.fields();
    int needed = Math.max(columns.time, Math.max(columns.artist, columns.title));
    if (fields.size() <= needed) {
      taker.unreadable(row.line(), fields.size() + " fields, but " + (needed + 1) + " are needed");
      return;
    }
    taker.play(
        row.line(),
        new LastfmTrack(
            field(fields, columns.artist),
            field(fields, columns.title),
            field(fields, columns.album),
            field(fields, columns.mbid)),
        TimeText.second(field(fields, columns.time)));
  }

  private static String field(List<String> fields, int at) {
    return at < 0 || at >= fields.size() ? "" : fields.get(at);
  }
}
