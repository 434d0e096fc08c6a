package navisync.source.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import navisync.model.LastfmTrack;

/**
 * Reads {@code .scrobbler.log}, which portable players write: artist, album, title, number, length,
 * L or S for listened or skipped, time, MusicBrainz id, kept apart by tabs.
 */
final class ScrobblerLog {
  private static final String BEGINS = "#AUDIOSCROBBLER/";

  /** A row of such a file, for files that lost their first lines and perhaps a part of the next. */
  private static final Pattern ROW =
      Pattern.compile(
          "^[^\\t\\r\\n]+\\t[^\\t\\r\\n]*\\t[^\\t\\r\\n]+\\t\\d*\\t\\d*\\t[LS]\\t\\d+",
          Pattern.MULTILINE);

  /** The last field that a whole row needs, counted from 0. */
  private static final int TIME = 6;

  private ScrobblerLog() {}

  /** Returns whether a text begins like such a file. */
  static boolean begins(String text) {
    return text.startsWith(BEGINS) || ROW.matcher(text).find();
  }

  /**
   * Reads a log.
   *
   * @param zone the zone of the player's clock, where the file does not say that it is UTC
   */
  static void read(BufferedReader text, ZoneId zone, ExportRows plays) throws IOException {
    boolean utc = false;
    long line = 0;
    for (String row = text.readLine(); row != null; row = text.readLine()) {
      line++;
      if (row.startsWith("#")) {
        utc |= row.strip().equals("#TZ/UTC");
      } else if (!row.isBlank()) {
        take(line, row.split("\t", -1), utc, zone, plays);
      }
    }
  }

  private static void take(long line, String[] fields, boolean utc, ZoneId zone, ExportRows plays) {
    plays.read();
    if (fields.length <= TIME) {
      plays.unreadable(line, "incomplete row: " + ExportRows.tooFew(fields.length, TIME + 1));
    } else if (fields[5].equals("S")) {
      plays.tooShort();
    } else {
      OptionalLong second = TimeText.second(fields[TIME]);
      plays.play(
          line,
          new LastfmTrack(
              fields[0].strip(),
              fields[2].strip(),
              fields[1].strip(),
              fields.length > TIME + 1 ? fields[TIME + 1].strip() : ""),
          utc || second.isEmpty() ? second : OptionalLong.of(local(second.getAsLong(), zone)));
    }
  }

  /** Converts a time of the player's clock, taken for UTC, to its zone. */
  private static long local(long second, ZoneId zone) {
    return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).atZone(zone).toEpochSecond();
  }
}
