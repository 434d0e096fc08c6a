package navisync.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.model.Scrobble;
import navisync.report.Csv;
import navisync.report.Json;
import navisync.store.history.PlayQueries;

/**
 * Exports plays, oldest first, with the usual columns of Last.fm exports: uts, utc_time, artist,
 * album, track, track_mbid.
 */
public final class PlaysExport {
  private static final List<String> COLUMNS =
      List.of("uts", "utc_time", "artist", "album", "track", "track_mbid");

  private PlaysExport() {}

  /** Writes comma-separated values (RFC 4180), with a line of headings. */
  public static void csv(PlayQueries plays, Writer writer) throws IOException {
    try {
      CsvWriter csv = Csv.writer(writer);
      csv.writeRecord(COLUMNS);
      plays.forEachPlay(play -> Csv.write(csv, fields(play)));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  /** Writes a JSON array of objects, one a line. */
  public static void json(PlayQueries plays, Writer writer) throws IOException {
    try {
      writer.write("[");
      String[] before = {"\n"};
      plays.forEachPlay(
          play -> {
            write(writer, before[0] + Json.line(named(fields(play))));
            before[0] = ",\n";
          });
      writer.write("\n]\n");
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static void write(Writer writer, String text) {
    try {
      writer.write(text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Object[] fields(Scrobble play) {
    return new Object[] {
      play.second(),
      Instant.ofEpochSecond(play.second()).toString(),
      play.track().artist(),
      play.track().album(),
      play.track().title(),
      play.track().mbid()
    };
  }

  private static Map<String, Object> named(Object[] fields) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i++) {
      named.put(COLUMNS.get(i), fields[i]);
    }
    return named;
  }
}
