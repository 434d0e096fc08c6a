package navisync.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import navisync.io.Database;
import navisync.io.Disk;
import navisync.io.PrivateFiles;
import navisync.io.SqliteFile;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** The ways a file of the cache is opened, without a look at what is in it. */
public final class CacheConnections {
  private static final int BUSY_MILLISECONDS = 30_000;

  private CacheConnections() {}

  /**
   * Opens a file for reading and writing, and creates it, readable by its owner only, when it is
   * not there; SQLite gives the files beside it the same rights.
   */
  public static Database open(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw CacheFailure.noFile(file);
    }
    try {
      PrivateFiles.createFile(file);
    } catch (IOException failed) {
      throw CacheFailure.of(file, failed);
    }
    return open(file, url(file), new SQLiteConfig());
  }

  /** Opens an empty database in memory, which is gone once it is closed. */
  public static Database inMemory() {
    return open(Path.of("memory"), "jdbc:sqlite::memory:", new SQLiteConfig());
  }

  /** Opens an existing file for reading. */
  public static Database openForReading(Path file) {
    SQLiteConfig settings = new SQLiteConfig();
    settings.resetOpenMode(SQLiteOpenMode.CREATE);
    settings.setReadOnly(true);
    settings.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
    return open(file, isImmutable(file) ? url(file) + "?immutable=1" : url(file), settings);
  }

  /**
   * Returns whether a file must be opened as one that nothing writes: in WAL mode SQLite needs a
   * file beside it, which it cannot create on a read-only file system.
   */
  private static boolean isImmutable(Path file) {
    return Disk.readOnly(file.toAbsolutePath().getParent()).isPresent()
        && !Files.exists(SqliteFile.beside(file, "-wal"));
  }

  private static String url(Path file) {
    return "jdbc:sqlite:" + file.toUri();
  }

  private static Database open(Path file, String url, SQLiteConfig settings) {
    settings.setBusyTimeout(BUSY_MILLISECONDS);
    return Database.open(file, url, settings, failed -> CacheFailure.of(file, failed));
  }
}
