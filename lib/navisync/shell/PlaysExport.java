package navisync.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import navisync.report.Json;
import navisync.store.PlayQueries;
import navisync.store.PlayQueries.Play;

/**
 * Plays as other programs read them, oldest first, with the columns that exports of Last.fm's
 * history commonly have: uts, utc_time, artist, album, track, track_mbid.
 */
public final class PlaysExport {
  private PlaysExport() {}

  /** Comma-separated values (RFC 4180), with a line of headings. */
  public static void csv(PlayQueries plays, Writer writer) throws IOException {
    writer.write("uts,utc_time,artist,album,track,track_mbid\r\n");
    forEach(
        plays,
        play ->
            writer.write(
                fields(play).values().stream()
                    .map(value -> cell(value.toString()))
                    .collect(Collectors.joining(",", "", "\r\n"))));
  }

  /** An array of objects, one a line. */
  public static void json(PlayQueries plays, Writer writer) throws IOException {
    writer.write("[");
    String[] before = {"\n"};
    forEach(
        plays,
        play -> {
          writer.write(before[0] + Json.line(fields(play)));
          before[0] = ",\n";
        });
    writer.write("\n]\n");
  }

  private static Map<String, Object> fields(Play play) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("uts", play.second());
    fields.put("utc_time", Instant.ofEpochSecond(play.second()).toString());
    fields.put("artist", play.track().artist());
    fields.put("album", play.track().album());
    fields.put("track", play.track().title());
    fields.put("track_mbid", play.track().mbid());
    return fields;
  }

  private static String cell(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private interface Writing {
    void write(Play play) throws IOException;
  }

  private static void forEach(PlayQueries plays, Writing writing) throws IOException {
    try {
      plays.forEachPlay(
          play -> {
            try {
              writing.write(play);
            } catch (IOException failed) {
              throw new UncheckedIOException(failed);
            }
          });
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }
}
