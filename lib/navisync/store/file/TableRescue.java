package navisync.store.file;

import java.util.List;
import navisync.Failure;
import navisync.io.Database;

/** Copies the rows of a table out of a damaged file, as far as they can be read. */
final class TableRescue {
  private final Database damaged;
  private final Database fresh;
  private final String table;
  private boolean complete = true;

  private TableRescue(Database damaged, Database fresh, String table) {
    this.damaged = damaged;
    this.fresh = fresh;
    this.table = table;
  }

  /**
   * Copies what can be read: the rows before the damage, then those after it, which are read
   * backwards from the end.
   *
   * @param fresh has the same table, without a row
   * @return whether all rows were read
   */
  static boolean copy(Database damaged, Database fresh, String table) {
    TableRescue rescue = new TableRescue(damaged, fresh, table);
    if (!rescue.read("asc")) {
      rescue.read("desc");
    }
    return rescue.complete;
  }

  private boolean read(String direction) {
    List<String> columns = columns("true");
    List<String> key = columns("pk > 0");
    String names = String.join(", ", columns);
    String order =
        String.join(" " + direction + ", ", key.isEmpty() ? List.of("rowid") : key)
            + " "
            + direction;
    String select = "select %s from %s not indexed order by %s".formatted(names, table, order);
    String insert =
        "insert or ignore into %s (%s) values (?%s)"
            .formatted(table, names, ", ?".repeat(columns.size() - 1));
    try {
      damaged.forEach(
          select,
          row -> {
            Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
              values[i] = row.getObject(i + 1);
            }
            insert(insert, values);
          });
      return complete;
    } catch (Failure unreadable) {
      passOnUnlessDamage(unreadable);
      complete = false;
      return false;
    }
  }

  /** A row that the table would not take was never written as it is read. */
  private void insert(String sql, Object[] values) {
    try {
      fresh.update(sql, values);
    } catch (Failure impossible) {
      passOnUnlessDamage(impossible);
      complete = false;
    }
  }

  private static void passOnUnlessDamage(Failure failure) {
    if (!CacheFailure.isDamage(failure)) {
      throw failure;
    }
  }

  private List<String> columns(String which) {
    return fresh.rows(
        "select name from pragma_table_info('" + table + "') where " + which + " order by pk",
        row -> row.getString(1));
  }
}
