package navisync.source.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import navisync.Failure;

/**
 * Reads the plays of an export file, whose form is told by how it begins: JSON, JSON a line, a
 * player's {@code .scrobbler.log}, else a table. UTF-8; bytes that are not become U+FFFD.
 */
public final class ExportFile {
  private static final int HEAD = 64 * 1024;
  private static final int BOM = 0xFEFF;

  private ExportFile() {}

  /**
   * Reads a file.
   *
   * @param now the second it is now; plays more than a day later are not believed
   * @param zone this machine's, for players whose clock has no zone
   * @throws Failure when it cannot be read, or nothing in it is a play
   */
  public static ExportedPlays read(Path file, long now, ZoneId zone) {
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), HEAD)) {
      ExportedPlays all = read(text, new ExportRows(now), zone);
      if (all.plays().isEmpty() && !all.unreadable().isEmpty()) {
        throw Failure.usage(
            file
                + " has no readable plays (line "
                + all.unreadable().get(0).line()
                + ": "
                + all.unreadable().get(0).why()
                + "); --help lists the formats.");
      }
      return all;
    } catch (IOException unreadable) {
      throw Failure.usage(file + " cannot be read; check its path and permissions.", unreadable);
    }
  }

  private static ExportedPlays read(BufferedReader text, ExportRows taker, ZoneId zone)
      throws IOException {
    String head = head(text);
    String start = head.stripLeading();
    if (start.startsWith(ScrobblerLog.BEGINS)) {
      ScrobblerLog.read(text, zone, taker);
      return taker.all("scrobbler log");
    }
    if (start.startsWith("{") && start.matches("(?s)\\{[^\\n]*}\\s*(\\{.*)?")) {
      JsonExport.readLines(text, taker);
      return taker.all("JSON lines");
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      JsonExport.read(text, taker);
      return taker.all("JSON");
    }
    CsvExport.read(text, CsvReader.separatorOf(start.lines().findFirst().orElse("")), taker);
    return taker.all("CSV");
  }

  /** Looks at the beginning without reading on; a mark of the byte order is passed over. */
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
