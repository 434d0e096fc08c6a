package navisync.io;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/** Copies a database with SQLite's own backup call, which takes along what lies in a -wal. */
final class SqliteBackup {
  private static final int ALL_PAGES = -1;
  private static final int TRIES = 100;
  private static final int PAUSE_MILLIS = 100;

  private SqliteBackup() {}

  /** Copies into an existing empty file. */
  static void copy(Connection from, Path to) throws SQLException {
    int code =
        from.unwrap(SQLiteConnection.class)
            .getDatabase()
            .backup("main", to.toAbsolutePath().toString(), null, PAUSE_MILLIS, TRIES, ALL_PAGES);
    if (code != SQLiteErrorCode.SQLITE_OK.code) {
      throw new SQLException(SQLiteErrorCode.getErrorCode(code).message, null, code);
    }
  }
}
