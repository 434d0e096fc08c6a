package navisync.navidrome.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import navisync.io.SqliteLibrary;
import org.sqlite.SQLiteConfig;

/**
 * The ways a Navidrome database is opened. Never in a way that creates the file: a wrong path must
 * not leave an empty database behind.
 */
final class DatabaseConnections {
  /** Enough to keep a large transaction's pages in memory until it is committed. */
  private static final int CACHE_KIBIBYTES = 32 * 1024;

  private DatabaseConnections() {}

  /**
   * Reads a file that no other program has open and that has nothing unflushed beside it. SQLite
   * takes no lock and creates neither a {@code -wal} nor a {@code -shm}.
   */
  static Connection immutable(Path file) throws SQLException {
    return open(file, "immutable=1&mode=ro", 0);
  }

  /** Reads beside another program that has the file open, as one more reader. */
  static Connection beside(Path file) throws SQLException {
    return open(file, "mode=ro", 10_000);
  }

  /** Opens for writing, with foreign keys on; waits so many milliseconds for another's lock. */
  static Connection writable(Path file, int waitMillis) throws SQLException {
    return open(file, "mode=rw", waitMillis);
  }

  private static Connection open(Path file, String parameters, int waitMillis) throws SQLException {
    SqliteLibrary.load();
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(waitMillis);
    // Else a sort may fill another disk than the one that is named when it is full.
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setCacheSize(-CACHE_KIBIBYTES);
    return config.createConnection("jdbc:sqlite:" + file.toUri() + "?" + parameters);
  }
}
