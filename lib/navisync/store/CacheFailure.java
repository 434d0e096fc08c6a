package navisync.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import navisync.Failure;
import navisync.io.Disk;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What can be wrong with the file of a cache, as sentences with the way out. */
final class CacheFailure {
  private static final String DISK =
      " cannot be written: %s, or choose another folder with --home.";

  private CacheFailure() {}

  /** The sentence for a file or folder of the cache that cannot be made or written. */
  static Failure of(Path file, IOException failed) {
    return Disk.fault(file.toAbsolutePath().getParent(), failed)
        .map(disk -> Failure.error(file + DISK.formatted(disk), failed))
        .orElseGet(
            () ->
                Failure.usage(
                    file
                        + " cannot be written; check the permissions of its folder, or choose"
                        + " another"
                        + " with --home.",
                    failed));
  }

  /** The sentence for what SQLite reported about a file. */
  static Failure of(Path file, SQLException failed) {
    int code = failed.getErrorCode() & 0xff;
    Optional<String> disk = Disk.fault(file.toAbsolutePath().getParent(), failed);
    if (disk.isPresent()) {
      return Failure.error("The cache " + file + DISK.formatted(disk.get()), failed);
    }
    if (code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return Failure.refused(
          "The cache "
              + file
              + " is damaged. Run navisync.java. It renames the damaged file and builds a new"
              + " cache from what it can read.",
          failed);
    }
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return Failure.refused(
          "Another program is writing to the cache " + file + "; close it and try again.", failed);
    }
    if (code == SQLiteErrorCode.SQLITE_INTERRUPT.code) {
      return Failure.interrupted("Stopped.");
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code
        || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
        || code == SQLiteErrorCode.SQLITE_PERM.code) {
      return Failure.usage(
          "The cache "
              + file
              + " cannot be opened for writing; check the permissions of the file and its"
              + " folder, or"
              + " choose another folder with --home.",
          failed);
    }
    return Failure.error("The cache " + file + " failed: " + failed.getMessage(), failed);
  }

  /** Whether a failure says that the file itself is wrong: not a database, damaged, cut off. */
  static boolean isDamage(Failure failure) {
    if (!(failure.getCause() instanceof SQLException reported)) {
      return false;
    }
    int code = reported.getErrorCode() & 0xff;
    boolean cutOff =
        reported instanceof SQLiteException known
            && known.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ;
    return cutOff
        || List.of(
                SQLiteErrorCode.SQLITE_NOTADB.code,
                SQLiteErrorCode.SQLITE_CORRUPT.code,
                SQLiteErrorCode.SQLITE_CONSTRAINT.code,
                SQLiteErrorCode.SQLITE_MISMATCH.code)
            .contains(code);
  }

  /** The sentence for what SQLite reported about a statement that a person wrote. */
  static Failure ofOwnStatement(Path file, SQLException failed) {
    boolean statement =
        failed instanceof SQLiteException known
            && known.getResultCode() == SQLiteErrorCode.SQLITE_ERROR;
    // Sample: [SQLITE_ERROR] SQL error or missing database (near "form": syntax error)
    return statement
        ? Failure.usage(
            "SQL error: " + failed.getMessage().replaceFirst("^[^(]*\\((.*)\\)$", "$1") + ".",
            failed)
        : of(file, failed);
  }

  /** A folder, a device or a pipe stands where the cache belongs. */
  static Failure noFile(Path file) {
    return Failure.usage(
        "The cache "
            + file
            + " is not a file; move it away, or choose another folder with --home.");
  }

  /** The file stands where the cache belongs and is none. */
  static Failure notOurs(Path file) {
    return moveAside(file, "belongs to another program", null);
  }

  /** The file needs a newer NaviSync. */
  static Failure newer(Path file, long version, int known) {
    return Failure.refused(
        ("The cache %s was made by a newer NaviSync (schema %d, this one supports %d). Use that"
                + " version, or move the file away and fetch again.")
            .formatted(file, version, known));
  }

  private static Failure moveAside(Path file, String what, SQLException failed) {
    return Failure.refused(
        ("The cache %s %s. It was not changed. Move it away and run again to fetch the plays"
                + " again.")
            .formatted(file, what),
        failed);
  }
}
