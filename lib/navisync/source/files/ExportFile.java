package navisync.source.files;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

/**
 * Reads the plays of an export file, whose format is recognized by how it begins: JSON, JSON a
 * line, a player's {@code .scrobbler.log}, else a table.
 */
public final class ExportFile {
  private static final int HEAD = 64 * 1024;
  private static final int BOM = 0xFEFF;

  private ExportFile() {}

  /**
   * Reads an entry.
   *
   * @param now the second it is now; plays more than a day later are not believed
   * @param zone this machine's, for players whose clock has no zone
   * @param earlyTimes what becomes of plays before 2002
   * @param rows is told the number of rows read so far, now and then
   */
  public static ExportContent read(
      ExportEntry entry, long now, ZoneId zone, EarlyTimes earlyTimes, LongConsumer rows) {
    String name = entry.name();
    try {
      return read(entry, new ExportRows(now, earlyTimes, rows), zone);
    } catch (EOFException | ZipException broken) {
      return new ExportContent.Broken(name + " is damaged. Download or copy it again.", broken);
    } catch (IOException unreadable) {
      return new ExportContent.Broken(
          name + " cannot be read. Check its path and permissions.", unreadable);
    }
  }

  private static ExportContent read(ExportEntry entry, ExportRows rows, ZoneId zone)
      throws IOException {
    byte[] beginning;
    try (InputStream bytes = entry.open()) {
      beginning = bytes.readNBytes(512);
    }
    if (beginning.length == 0) {
      return new ExportContent.NoPlays(entry.name() + " is empty.");
    }
    Optional<String> foreign = ForeignFile.kind(beginning);
    if (foreign.isPresent()) {
      return new ExportContent.NoPlays(entry.name() + " is " + foreign.get() + ".");
    }
    Optional<Charset> encoding = TextEncoding.of(entry);
    if (encoding.isEmpty()) {
      return new ExportContent.NoPlays(
          entry.name() + " is neither UTF-8 nor Windows-1252 text. Save it as UTF-8.");
    }
    Optional<ExportFormat> format;
    try (BufferedReader text =
        new BufferedReader(new InputStreamReader(entry.open(), encoding.get()), HEAD)) {
      format = read(text, rows, zone);
    }
    if (format.isEmpty()) {
      return new ExportContent.NoPlays(
          entry.name()
              + " is a table whose columns are not known. Add a first line that names them in"
              + " order, such as artist,album,track,time.");
    }
    ExportedPlays read = rows.all(format.get());
    if (!read.plays().isEmpty()) {
      return new ExportContent.Plays(read);
    }
    String why = entry.name() + " has no plays" + firstReason(read) + ". --help lists the formats.";
    // JSON without a format of its own may be about anything.
    return read.unreadable().isEmpty() || read.format() == ExportFormat.JSON
        ? new ExportContent.NoPlays(why)
        : new ExportContent.NoneReadable(why);
  }

  /** Returns the reason of the first unreadable row. Sample: {@code (line 4: no readable time)} */
  private static String firstReason(ExportedPlays read) {
    if (!read.unreadable().isEmpty()) {
      ExportedPlays.Unreadable first = read.unreadable().get(0);
      return " (line %d: %s)".formatted(first.line(), first.why());
    }
    return read.tooShort() > 0 ? " (all under 30 seconds or skipped)" : "";
  }

  /** Reads the rows; empty when the columns are not recognized. */
  private static Optional<ExportFormat> read(BufferedReader text, ExportRows rows, ZoneId zone)
      throws IOException {
    String head = head(text);
    String start = head.stripLeading();
    if (ScrobblerLog.begins(start)) {
      ScrobblerLog.read(text, zone, rows);
      return Optional.of(ExportFormat.SCROBBLER_LOG);
    }
    if (start.startsWith("{") && start.matches("(?s)\\{[^\\r\\n]*}\\s*(\\{.*)?")) {
      return Optional.of(JsonExport.readLines(text, rows));
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return Optional.of(JsonExport.read(text, rows));
    }
    return TableExport.read(head, text, rows);
  }

  /** Returns the beginning without reading on; a byte order mark is skipped. */
  private static String head(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BOM) {
      text.reset();
    }
    text.mark(HEAD);
    char[] head = new char[HEAD - 1];
    int read = Math.max(0, text.read(head));
    text.reset();
    return new String(head, 0, read);
  }
}
