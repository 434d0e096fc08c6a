package navisync.navidrome.db;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import navisync.Failure;
import navisync.io.Database;
import org.sqlite.SQLiteConfig;

/**
 * The ways a Navidrome database is opened. None creates the file: a wrong path must not leave an
 * empty database behind.
 */
final class DatabaseConnections {
  /** Enough to keep a large transaction's pages in memory until it is committed. */
  private static final int TO_WRITE_KIBIBYTES = 32 * 1024;

  /** Enough for the index in which each row of a table is looked up. */
  private static final int TO_READ_KIBIBYTES = 8 * 1024;

  private static final int WAIT_BESIDE_MILLIS = 10_000;

  private DatabaseConnections() {}

  /**
   * Reads a file that no other program has open and that has nothing unflushed beside it. SQLite
   * takes no lock and creates neither a {@code -wal} nor a {@code -shm}.
   */
  static Database immutable(Path file) {
    return open(file, "immutable=1&mode=ro", 0, TO_READ_KIBIBYTES, unreadable(file));
  }

  /** Reads beside another program that has the file open, as one more reader. */
  static Database beside(Path file) {
    return open(file, "mode=ro", WAIT_BESIDE_MILLIS, TO_READ_KIBIBYTES, unreadable(file));
  }

  /** Reads a private copy, which SQLite may first have to repair. */
  static Database ofCopy(Path copy, Path original) {
    return open(copy, "mode=rw", 0, TO_READ_KIBIBYTES, unreadable(original));
  }

  /** Opens for writing; waits so many milliseconds for another program's lock. */
  static Database writable(Path file, int waitMillis, Function<SQLException, Failure> sentences) {
    return open(file, "mode=rw", waitMillis, TO_WRITE_KIBIBYTES, sentences);
  }

  private static Function<SQLException, Failure> unreadable(Path file) {
    return failed -> DatabaseFile.unreadable(file, failed);
  }

  private static Database open(
      Path file,
      String parameters,
      int waitMillis,
      int cacheKibibytes,
      Function<SQLException, Failure> sentences) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(waitMillis);
    config.setCacheSize(-cacheKibibytes);
    return Database.open(file, "jdbc:sqlite:" + file.toUri() + "?" + parameters, config, sentences);
  }
}
