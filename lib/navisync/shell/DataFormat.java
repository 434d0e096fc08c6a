package navisync.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import navisync.console.Table;
import navisync.report.Csv;
import navisync.report.Json;

/** The formats in which a table goes to another program. */
public enum DataFormat {
  /** Laid out for people. */
  TABLE,
  /** Comma-separated values (RFC 4180) with a line of headings. */
  CSV,
  /** Tab-separated values with a line of headings. */
  TSV,
  /** A JSON array of objects. */
  JSON;

  /** Returns the name of the format as typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns a table as text in this format, without the last line end. */
  String text(Table table) {
    return this == JSON ? json(table) : separated(table, this == TSV ? '\t' : ',');
  }

  private static String separated(Table table, char separator) {
    StringWriter text = new StringWriter();
    CsvWriter csv =
        CsvWriter.builder()
            .bufferSize(0)
            .fieldSeparator(separator)
            .lineDelimiter(separator == '\t' ? LineDelimiter.LF : LineDelimiter.CRLF)
            .build(text);
    csv.writeRecord(table.names());
    table.values().forEach(row -> Csv.write(csv, row.toArray()));
    return text.toString().replaceFirst("\\R\\z", "");
  }

  private static String json(Table table) {
    List<String> names = table.names().stream().map(DataFormat::camelCase).toList();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (List<Object> values : table.values()) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int c = 0; c < names.size(); c++) {
        row.put(names.get(c), values.get(c));
      }
      rows.add(row);
    }
    return Json.line(rows);
  }

  /** Returns a heading in camel case. Sample: {@code last played} becomes {@code lastPlayed}. */
  private static String camelCase(String heading) {
    List<String> words = new ArrayList<>(Arrays.asList(heading.split("[^\\p{L}\\p{N}_]+")));
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      words.set(i, word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    String name = String.join("", words);
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
