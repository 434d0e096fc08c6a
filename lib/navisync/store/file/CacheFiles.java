package navisync.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import navisync.io.PrivateFiles;
import navisync.io.SqliteFile;

/**
 * Moves the files of the cache folder; a failure names the file and what is wrong with its disk.
 */
final class CacheFiles {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private CacheFiles() {}

  /**
   * Returns the name for a copy kept beside a cache, such as {@code x.damaged-20240131-235959.db}.
   */
  static Path aside(Path file, String what) {
    String name = file.getFileName().toString().replaceFirst("\\.db$", "");
    return file.resolveSibling(name + "." + what + "-" + STAMP.format(LocalDateTime.now()) + ".db");
  }

  /** Moves a file atomically, replacing any file of that name. */
  static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw CacheFailure.of(to, failed);
    }
  }

  /** Copies an existing file, readable by its owner only. */
  static void copy(Path from, Path to) {
    createPrivately(to);
    try {
      Files.write(to, Files.readAllBytes(from));
    } catch (IOException failed) {
      throw CacheFailure.of(to, failed);
    }
  }

  /** Creates an empty file, readable by its owner only. */
  static void createPrivately(Path file) {
    try {
      PrivateFiles.createFile(file);
    } catch (IOException failed) {
      throw CacheFailure.of(file, failed);
    }
  }

  /** Deletes a file, if it is there. */
  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw CacheFailure.of(file, failed);
    }
  }

  /** Deletes a database and what SQLite keeps beside it. */
  static void deleteDatabase(Path file) {
    for (String suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
      delete(SqliteFile.beside(file, suffix));
    }
  }
}
