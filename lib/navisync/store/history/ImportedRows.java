package navisync.store.history;

import java.util.HashMap;
import java.util.Map;
import navisync.io.Database;
import navisync.model.ImportKind;

/** The table of imported plays as it lies in the file: by time, then by track, then by import. */
final class ImportedRows {

  /**
   * An import.
   *
   * @param ofServer whether its plays are those of an account at another server
   */
  record File(ImportKind kind, boolean ofServer) {}

  /** Receives the rows in their order. */
  interface RowHandler {
    /**
     * Receives a row.
     *
     * @param second when it was played, unix seconds UTC; negative for a play without a date
     * @param track the number of its track in the cache
     * @param number the number of its import
     */
    void take(long second, long track, long number, File file);
  }

  private final Database database;
  private final long account;

  ImportedRows(Database database, long account) {
    this.database = database;
    this.account = account;
  }

  /** Hands on the rows of the account. They are many, so nothing is looked up for each of them. */
  void forEach(RowHandler handler) {
    Map<Long, File> files = files();
    if (files.isEmpty()) {
      return;
    }
    database.forEach(
        "select second, track, file from imported_play order by second, track, file",
        row -> {
          long number = row.getLong(3);
          File file = files.get(number);
          if (file != null) {
            handler.take(row.getLong(1), row.getLong(2), number, file);
          }
        });
  }

  private Map<Long, File> files() {
    Map<Long, File> files = new HashMap<>();
    database.forEach(
        "select id, format, coarse, of_account is not null from import_file where account = ?",
        row ->
            files.put(
                row.getLong(1),
                new File(new ImportKind(row.getString(2), row.getInt(3)), row.getBoolean(4))),
        account);
    return files;
  }
}
