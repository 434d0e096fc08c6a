package navisync.navidrome.db;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import navisync.io.Database;

/** Every row of every table of a database as text, to see what a write changed and what not. */
public final class TableDump {
  private TableDump() {}

  /** Every table by name, and the schema. */
  public static Map<String, List<String>> of(Path file) {
    Map<String, List<String>> dump = new TreeMap<>();
    try (Database database = DatabaseConnections.immutable(file)) {
      for (String table :
          rows(database, "select name from sqlite_master where rootpage > 0 and type = 'table'")) {
        dump.put(table, rows(database, "select * from \"" + table + "\""));
      }
      dump.put("schema", rows(database, "select * from sqlite_master"));
    }
    return dump;
  }

  /** The rows as {@code value|value}, in the order of the query; text is quoted, NULL is NULL. */
  public static List<String> rows(Path file, String query) {
    try (Database database = DatabaseConnections.immutable(file)) {
      return rows(database, query);
    }
  }

  private static List<String> rows(Database database, String query) {
    return database.rows(
        query,
        row -> {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(
                row.getObject(i) instanceof byte[] bytes
                    ? java.util.HexFormat.of().formatHex(bytes)
                    : row.getString(i));
          }
          return String.join("|", values.stream().map(String::valueOf).toList());
        });
  }
}
