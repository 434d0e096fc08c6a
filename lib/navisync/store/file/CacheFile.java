package navisync.store.file;

import java.nio.file.Files;
import java.nio.file.Path;
import navisync.Failure;
import navisync.io.Database;

/** Opens the cache's file after checking that it is a cache with a supported schema. */
public final class CacheFile {

  /** What a SQLite file can be. */
  enum Kind {
    /** Empty. */
    EMPTY,
    /** A cache of NaviSync. */
    OURS,
    /** A cache of the Python version. */
    PYTHON,
    /** Something else. */
    FOREIGN
  }

  private CacheFile() {}

  /**
   * Opens it for writing, creates it when needed, upgrades an older schema, and notes caches of the
   * Python version.
   */
  public static Database open(Path file) {
    PythonCacheFiles.replace(file);
    Database database = CacheConnections.open(file);
    try {
      refuseWhatIsNoCache(database);
      Schema.upgrade(database);
      database.execute("pragma journal_mode = wal");
      database.execute("pragma synchronous = normal");
      PythonCacheFiles.noteOldName(database);
      return database;
    } catch (RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  /** Opens it for reading; it must exist and have the current schema. */
  public static Database openForReading(Path file) {
    if (!Files.exists(file)) {
      throw Failure.usage(
          "No cache at " + file + " yet; run navisync.java once, or name its folder with --home.");
    }
    Database database = CacheConnections.openForReading(file);
    try {
      refuseWhatIsNoCache(database);
      if (isOlder(database)) {
        throw Failure.usage(
            "The cache " + file + " has an older schema; run navisync.java once to upgrade it.");
      }
      return database;
    } catch (RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  /** Returns whether a file has an older schema, or is the Python version's. */
  public static boolean isOlder(Path file) {
    Database database = CacheConnections.openForReading(file);
    try {
      refuseWhatIsNoCache(database);
      return isOlder(database);
    } finally {
      database.close();
    }
  }

  /** Returns whether a cache of the Python version lies beside a file, under its older name. */
  public static boolean hasPythonCacheBeside(Path file) {
    return PythonCacheFiles.isPythonCache(file.resolveSibling(PythonCacheFiles.OLD_NAME));
  }

  private static boolean isOlder(Database database) {
    return kind(database) != Kind.OURS || Schema.version(database) < Schema.STEPS.size();
  }

  private static void refuseWhatIsNoCache(Database database) {
    if (kind(database) == Kind.FOREIGN) {
      throw CacheFailure.notOurs(database.file());
    }
    int version = Schema.version(database);
    if (kind(database) == Kind.OURS && version > Schema.STEPS.size()) {
      throw CacheFailure.newer(database.file(), version, Schema.STEPS.size());
    }
  }

  /** Returns what an open file is. */
  static Kind kind(Database database) {
    if (database.number("pragma application_id") == Schema.APPLICATION_ID) {
      return Kind.OURS;
    }
    // Navidrome has a table of that name too, with other columns.
    long columns =
        database.number(
            "select count(*) from pragma_table_info('scrobbles')"
                + " where name in ('artist', 'track', 'timestamp')");
    if (columns == 3) {
      return Kind.PYTHON;
    }
    return database.number("select count(*) from sqlite_schema") == 0 ? Kind.EMPTY : Kind.FOREIGN;
  }
}
