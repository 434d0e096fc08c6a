package navisync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import navisync.io.Database;

/**
 * The answer to a user's own SQL statement.
 *
 * @param columns the names of the columns
 * @param rows the values: numbers, texts, null for NULL, bytes as {@code x'0A1B'}
 * @param more whether there are further rows that were not read
 */
public record SqlAnswer(List<String> columns, List<List<Object>> rows, boolean more) {

  /** Answers a statement that {@link SelectOnly} accepts, with at most so many rows. */
  static SqlAnswer of(Database database, String sql, int limit) {
    return database.answer(SelectOnly.check(sql), answer -> read(answer, limit));
  }

  private static SqlAnswer read(ResultSet answer, int limit) throws SQLException {
    int width = answer.getMetaData().getColumnCount();
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= width; column++) {
      columns.add(answer.getMetaData().getColumnLabel(column));
    }
    List<List<Object>> rows = new ArrayList<>();
    while (rows.size() < limit && answer.next()) {
      List<Object> row = new ArrayList<>();
      for (int column = 1; column <= width; column++) {
        row.add(value(answer.getObject(column)));
      }
      rows.add(row);
    }
    return new SqlAnswer(columns, rows, rows.size() == limit && answer.next());
  }

  private static Object value(Object value) {
    if (value instanceof byte[] bytes) {
      return "x'" + HexFormat.of().withUpperCase().formatHex(bytes) + "'";
    }
    return value;
  }
}
