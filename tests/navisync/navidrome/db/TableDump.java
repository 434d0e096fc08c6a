package navisync.navidrome.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every row of every table of a database as text, to see what a write changed and what not. */
public final class TableDump {
  private TableDump() {}

  /** Every table by name, and the schema. */
  public static Map<String, List<String>> of(Path file) throws SQLException {
    Map<String, List<String>> dump = new TreeMap<>();
    try (Connection connection = DatabaseConnections.immutable(file);
        Statement statement = connection.createStatement()) {
      for (String table :
          rows(
              statement,
              "select name from sqlite_master where rootpage > 0" + " and type = 'table'")) {
        dump.put(table, rows(statement, "select * from \"" + table + "\""));
      }
      dump.put("schema", rows(statement, "select * from sqlite_master"));
    }
    return dump;
  }

  /** The rows as {@code value|value}, in the order of the query; text is quoted, NULL is NULL. */
  public static List<String> rows(Path file, String query) throws SQLException {
    try (Connection connection = DatabaseConnections.immutable(file);
        Statement statement = connection.createStatement()) {
      return rows(statement, query);
    }
  }

  private static List<String> rows(Statement statement, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(query)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(
              row.getObject(i) instanceof byte[] bytes
                  ? java.util.HexFormat.of().formatHex(bytes)
                  : row.getString(i));
        }
        rows.add(String.join("|", values.stream().map(String::valueOf).toList()));
      }
    }
    return rows;
  }
}
