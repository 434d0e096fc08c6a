package navisync.source.files;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads rows of fields that a comma, semicolon or tab keeps apart; quoted fields may hold any of
 * these, line ends and doubled quotes (RFC 4180). It is our own because no library at hand reads
 * CSV.
 */
final class CsvReader {
  /**
   * A row.
   *
   * @param line the line it begins in, from 1
   * @param fields without blanks around them
   */
  record Row(long line, List<String> fields) {}

  private final PushbackReader text;
  private final char separator;
  private long line = 1;

  CsvReader(Reader text, char separator) {
    this.text = new PushbackReader(text);
    this.separator = separator;
  }

  /** The separator of a file, by its first line: the one that stands there most often. */
  static char separatorOf(String firstLine) {
    char best = ',';
    for (char each : new char[] {';', '\t'}) {
      if (count(firstLine, each) > count(firstLine, best)) {
        best = each;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  /** The next row that is not blank; null at the end. */
  Row next() throws IOException {
    while (true) {
      long begin = line;
      List<String> fields = new ArrayList<>();
      int end = separator;
      while (end == separator) {
        StringBuilder field = new StringBuilder();
        end = field(field);
        fields.add(field.toString().strip());
      }
      if (fields.size() > 1 || !fields.get(0).isEmpty()) {
        return new Row(begin, fields);
      }
      if (end < 0) {
        return null;
      }
    }
  }

  /** Reads a field and gives the character that ended it: separator, line end, or -1. */
  private int field(StringBuilder field) throws IOException {
    boolean quoted = false;
    while (true) {
      int c = text.read();
      if (c == '\n') {
        line++;
      }
      if (c < 0) {
        return c;
      }
      if (c == '"' && quoted) {
        quoted = peekIs('"');
        if (quoted) {
          field.append((char) text.read());
        }
      } else if (c == '"' && field.toString().isBlank()) {
        field.setLength(0);
        quoted = true;
      } else if (!quoted && (c == separator || c == '\n')) {
        return c;
      } else if (quoted || c != '\r') {
        field.append((char) c);
      }
    }
  }

  private boolean peekIs(char wanted) throws IOException {
    int c = text.read();
    if (c >= 0) {
      text.unread(c);
    }
    return c == wanted;
  }
}
