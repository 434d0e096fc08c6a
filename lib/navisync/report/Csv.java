package navisync.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Writes CSV as other programs read it (RFC 4180): commas, quotes where needed, CRLF. */
public final class Csv {
  private Csv() {}

  /** Returns a table with a line of headings. */
  public static String text(List<String> headings, Stream<? extends List<?>> rows) {
    StringWriter text = new StringWriter();
    CsvWriter csv = writer(text);
    csv.writeRecord(headings);
    rows.forEach(row -> write(csv, row.toArray()));
    return text.toString();
  }

  /**
   * Returns a writer for tables too long for memory; it neither buffers nor closes the given
   * writer.
   */
  public static CsvWriter writer(Writer writer) {
    return CsvWriter.builder().bufferSize(0).build(writer);
  }

  /** Writes a row; a null value is an empty field. */
  public static void write(CsvWriter csv, Object... values) {
    csv.writeRecord(Arrays.stream(values).map(Csv::field).toList());
  }

  private static String field(Object value) {
    return value == null ? "" : value.toString();
  }
}
