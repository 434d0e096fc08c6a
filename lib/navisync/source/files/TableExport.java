package navisync.source.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import navisync.model.LastfmTrack;

/**
 * Reads plays in a table: with headers in any order, in one of the first rows, or without headers
 * where the fields leave no doubt. Nothing is guessed.
 */
final class TableExport {
  /** The number of rows in which headers are looked for. */
  private static final int FIRST_ROWS = 20;

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  /** The beginning of a table, and its columns. */
  private record TableHeader(char separator, long headerLine, TableColumns columns) {}

  private TableExport() {}

  /**
   * Reads a table.
   *
   * @param head the beginning of the text
   * @return its kind; empty when its columns are not known
   */
  static Optional<ExportFormat> read(String head, Reader text, ExportRows plays)
      throws IOException {
    Optional<TableHeader> header = header(head);
    if (header.isPresent()) {
      take(header.get(), text, plays);
    }
    return header.map(each -> each.columns.format());
  }

  private static Optional<TableHeader> header(String head) {
    for (char separator : SEPARATORS) {
      Optional<TableHeader> header = header(head, separator);
      if (header.isPresent()) {
        return header;
      }
    }
    return Optional.empty();
  }

  private static Optional<TableHeader> header(String head, char separator) {
    int rows = 0;
    try (CsvReader<CsvRecord> reader = rows(separator).ofCsvRecord(head)) {
      for (CsvRecord row : reader) {
        List<String> fields = stripped(row);
        Optional<TableColumns> headers = TableColumns.ofHeaders(fields);
        if (headers.isPresent()) {
          return Optional.of(
              new TableHeader(separator, row.getStartingLineNumber(), headers.get()));
        }
        Optional<TableColumns> form = TableColumns.ofForm(fields);
        if (form.isPresent()) {
          return Optional.of(
              new TableHeader(separator, row.getStartingLineNumber() - 1, form.get()));
        }
        if (++rows == FIRST_ROWS) {
          break;
        }
      }
    } catch (CsvParseException noTable) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Optional.empty();
  }

  private static void take(TableHeader header, Reader text, ExportRows plays) throws IOException {
    long line = header.headerLine;
    try {
      Iterator<CsvRecord> rows = rows(header.separator).ofCsvRecord(text).iterator();
      while (rows.hasNext()) {
        CsvRecord row = rows.next();
        line = row.getStartingLineNumber();
        if (line > header.headerLine) {
          List<String> fields = stripped(row);
          if (holdsRows(fields, header.separator) && !rows.hasNext()) {
            plays.read();
            plays.unreadable(line, "a quote that is never closed; the rows after it are lost");
          } else {
            take(line, fields, header.columns, plays);
          }
        }
      }
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    } catch (CsvParseException tooLong) {
      plays.unreadable(
          line + 1,
          "a quote that is never closed, or a row that is too long; the rows after it are lost");
    }
  }

  /**
   * Returns whether a field holds more rows: a quote that is never closed makes one of them all.
   */
  private static boolean holdsRows(List<String> fields, char separator) {
    return fields.stream()
        .anyMatch(
            field -> field.lastIndexOf(separator) > field.indexOf('\n') && field.contains("\n"));
  }

  private static void take(long line, List<String> fields, TableColumns columns, ExportRows plays) {
    plays.read();
    if (fields.size() < columns.least()) {
      plays.unreadable(line, ExportRows.tooFew(fields.size(), columns.least()));
      return;
    }
    if (!PanoEvent.isPlay(field(fields, columns.panoEvent()))) {
      return;
    }
    plays.play(
        line,
        new LastfmTrack(
            field(fields, columns.artist()),
            field(fields, columns.title()),
            field(fields, columns.album()),
            field(fields, columns.mbid())),
        (field(fields, columns.time()) + " " + field(fields, columns.clock())).strip());
  }

  private static String field(List<String> fields, int at) {
    return at < 0 || at >= fields.size() ? "" : fields.get(at);
  }

  private static List<String> stripped(CsvRecord row) {
    return row.getFields().stream().map(String::strip).toList();
  }

  private static CsvReader.CsvReaderBuilder rows(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true);
  }
}
