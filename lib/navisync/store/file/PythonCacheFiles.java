package navisync.store.file;

import java.nio.file.Files;
import java.nio.file.Path;
import navisync.io.Database;
import navisync.store.Cache;

/**
 * Finds a cache of the Python version in the cache folder, under either of its names, and copies it
 * aside before anything else. Each step leaves a state from which the next start goes on: the copy
 * gets its name when it is complete, and a new cache that knows of it replaces the old file
 * atomically.
 */
final class PythonCacheFiles {
  /** The name that older Python versions used. */
  static final String OLD_NAME = "scrobbles.db";

  private PythonCacheFiles() {}

  /** Replaces a Python version's cache by a new, empty one that knows its copy. */
  static void replace(Path file) {
    if (!isPythonCache(file)) {
      return;
    }
    Path copy = copyAside(file);
    Path fresh = file.resolveSibling(Cache.FILE + ".new");
    CacheFiles.delete(fresh);
    try (Database database = CacheConnections.open(fresh)) {
      Schema.upgrade(database);
      note(database, file, copy);
    }
    // Merges a -wal of the old file, which would otherwise be read into the new file.
    try (Database original = CacheConnections.open(file)) {
      original.execute("pragma journal_mode = delete");
    }
    CacheFiles.move(fresh, file);
  }

  /** Notes one under the older name beside the cache, which stays where it is. */
  static void noteOldName(Database database) {
    Path file = database.file().resolveSibling(OLD_NAME);
    long noted = database.number("select count(*) from original where file = ?", OLD_NAME);
    if (noted == 0 && isPythonCache(file)) {
      note(database, file, copyAside(file));
    }
  }

  private static void note(Database database, Path file, Path copy) {
    database.update(
        "insert into original (file, copy) values (?, ?)",
        file.getFileName().toString(),
        copy.getFileName().toString());
  }

  static boolean isPythonCache(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (Database database = CacheConnections.openForReading(file)) {
      return CacheFile.kind(database) == CacheFile.Kind.PYTHON;
    }
  }

  private static Path copyAside(Path file) {
    Path copy = CacheFiles.aside(file, "original");
    Path part = file.resolveSibling(copy.getFileName() + ".part");
    CacheFiles.delete(part);
    CacheFiles.createPrivately(part);
    try (Database database = CacheConnections.openForReading(file)) {
      // SQLite's own copying takes along what still lies in the -wal.
      database.backUpTo(part);
    }
    // Else the copy could only be read where a -wal can be written beside it.
    try (Database database = CacheConnections.open(part)) {
      database.execute("pragma journal_mode = delete");
    }
    CacheFiles.move(part, copy);
    return copy;
  }
}
