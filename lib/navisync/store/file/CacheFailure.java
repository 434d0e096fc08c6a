package navisync.store.file;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import navisync.Failure;
import navisync.io.Disk;
import navisync.io.SqlFault;

/** What can be wrong with the cache's file: one sentence each, with the way out. */
public final class CacheFailure {
  private static final String DISK =
      " cannot be written: %s, or choose another folder with --home.";

  private static final Set<SqlFault> DAMAGE =
      Set.of(SqlFault.DAMAGED, SqlFault.CUT_OFF, SqlFault.CONTRADICTION);

  private CacheFailure() {}

  /** Returns the sentence for a file or folder of the cache that cannot be created or written. */
  public static Failure of(Path file, IOException failed) {
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

  /** Returns the sentence for an error of SQLite. */
  public static Failure of(Path file, SQLException failed) {
    return Disk.fault(file.toAbsolutePath().getParent(), failed)
        .map(disk -> Failure.error("The cache " + file + DISK.formatted(disk), failed))
        .orElseGet(() -> byFault(file, failed));
  }

  private static Failure byFault(Path file, SQLException failed) {
    String cache = "The cache " + file;
    return switch (SqlFault.of(failed)) {
      case DAMAGED ->
          Failure.refused(
              cache
                  + " is damaged. Run navisync.java. It renames the damaged file and builds a new"
                  + " cache from what it can read.",
              failed);
      case LOCKED ->
          Failure.refused(
              "Another program is writing to the cache " + file + "; close it and try again.",
              failed);
      case NOT_WRITABLE ->
          Failure.usage(
              cache
                  + " cannot be opened for writing; check the permissions of the file and its"
                  + " folder, or choose another folder with --home.",
              failed);
      default -> Failure.error(cache + " failed: " + failed.getMessage(), failed);
    };
  }

  /**
   * Returns whether a failure says that the file itself is wrong: not a database, damaged, cut off.
   */
  static boolean isDamage(Failure failure) {
    return failure.getCause() instanceof SQLException reported
        && DAMAGE.contains(SqlFault.of(reported));
  }

  /** Creates the failure when the cache's path names a folder, a device or a pipe. */
  static Failure noFile(Path file) {
    return Failure.usage(
        "The cache "
            + file
            + " is not a file; move it away, or choose another folder with --home.");
  }

  /** Creates the failure when the file belongs to another program. */
  static Failure notOurs(Path file) {
    return Failure.refused(
        ("The cache %s belongs to another program. It was not changed. Move it away and run again"
                + " to fetch the plays again.")
            .formatted(file));
  }

  /** Creates the failure when the file needs a newer NaviSync. */
  static Failure newer(Path file, long version, int known) {
    return Failure.refused(
        ("The cache %s was made by a newer NaviSync (schema %d, this one supports %d). Use that"
                + " version, or move the file away and fetch again.")
            .formatted(file, version, known));
  }
}
