package navisync.io;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Writes many rows with few statements. */
final class ManyRows {
  /** Far below SQLite's limit of 32,766 values a statement. */
  private static final int ROWS_A_STATEMENT = 500;

  private ManyRows() {}

  /** Runs a statement once for each list of values. */
  static void update(SharedConnection shared, String sql, List<Object[]> rows) throws SQLException {
    try (PreparedStatement statement = shared.connection().prepareStatement(sql)) {
      for (Object[] values : rows) {
        SharedConnection.bind(statement, values);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Inserts rows into a table that is named with its columns. */
  static <T> void insert(
      SharedConnection shared, String table, List<T> rows, Function<T, Object[]> values)
      throws SQLException {
    for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
      List<Object[]> some =
          rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT)).stream()
              .map(values)
              .toList();
      shared
          .bound(
              "insert into " + table + " values " + places(some),
              some.stream().flatMap(Arrays::stream).toArray())
          .executeLargeUpdate();
    }
  }

  private static String places(List<Object[]> rows) {
    String row = "(" + String.join(", ", Collections.nCopies(rows.get(0).length, "?")) + ")";
    return String.join(", ", Collections.nCopies(rows.size(), row));
  }
}
