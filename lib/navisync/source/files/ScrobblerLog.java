package navisync.source.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import navisync.model.LastfmTrack;

/**
 * {@code .scrobbler.log}, which portable players write: artist, album, title, number, length, L or
 * S for listened or skipped, time, MusicBrainz id, kept apart by tabs.
 */
final class ScrobblerLog {
  /** How such a file begins. */
  static final String BEGINS = "#AUDIOSCROBBLER/";

  private ScrobblerLog() {}

  /**
   * Reads it.
   *
   * @param zone the zone of the player's clock, where the file does not say that it is UTC
   */
  static void read(BufferedReader text, ZoneId zone, ExportRows taker) throws IOException {
    boolean utc = false;
    long line = 0;
    for (String row = text.readLine(); row != null; row = text.readLine()) {
      line++;
      if (row.startsWith("#")) {
        utc |= row.strip().equals("#TZ/UTC");
      } else if (!row.isBlank()) {
        take(line, row.split("\t", -1), utc, zone, taker);
      }
    }
  }

  private static void take(long line, String[] fields, boolean utc, ZoneId zone, ExportRows taker) {
    if (fields.length < 7) {
      taker.unreadable(line, fields.length + " fields, but 7 are needed");
    } else if (fields[5].equals("S")) {
      taker.tooShort();
    } else {
      OptionalLong second = TimeText.second(fields[6]);
      taker.play(
          line,
          new LastfmTrack(
              fields[0].strip(),
              fields[2].strip(),
              fields[1].strip(),
              fields.length > 7 ? fields[7].strip() : ""),
          utc || second.isEmpty() ? second : OptionalLong.of(local(second.getAsLong(), zone)));
    }
  }

  /** The clock of the player, taken for UTC, as a time in its zone. */
  private static long local(long second, ZoneId zone) {
    return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).atZone(zone).toEpochSecond();
  }
}
