package navisync.navidrome.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLException;
import navisync.Failure;
import navisync.io.Disk;
import navisync.io.SqlFault;
import navisync.io.SqliteFile;

/**
 * The checks of a database file before SQLite opens it.
 *
 * <p>On Linux and macOS a process loses all its locks on a file as soon as it closes any channel of
 * that file. So nothing in here may be called while this process has the database open in SQLite,
 * except as immutable, which takes no locks.
 */
final class DatabaseFile {
  /**
   * The bytes that every reader of an open SQLite file holds a shared lock on (its file format).
   */
  private static final long SHARED_FIRST = 0x40000002L;

  private static final long SHARED_SIZE = 510;

  private DatabaseFile() {}

  /**
   * Returns the real path of the file a setting names, after the checks that reading it needs and
   * that need no SQLite; each refusal is a row of the table at {@link DatabaseProbe}.
   */
  static Path readable(Path named) {
    if (!Files.exists(named)) {
      throw Failure.ofSetting(
          "NAVIDROME_DB_PATH",
          "NAVIDROME_DB_PATH names "
              + named
              + ", which does not exist here. If that is the path inside a container, give the"
              + " path on this machine.");
    }
    if (Files.isDirectory(named)) {
      throw Failure.ofSetting(
          "NAVIDROME_DB_PATH",
          "NAVIDROME_DB_PATH names the folder "
              + named
              + ". Give the file in it, usually navidrome.db.");
    }
    Path file;
    try {
      file = named.toRealPath();
    } catch (IOException unreachable) {
      throw Failure.ofSetting(
          "NAVIDROME_DB_PATH", "NAVIDROME_DB_PATH: " + named + " cannot be reached.", unreachable);
    }
    if (!Files.isRegularFile(file)) {
      throw Failure.ofSetting(
          "NAVIDROME_DB_PATH",
          "NAVIDROME_DB_PATH names "
              + named
              + ", which is a device or a pipe. Name Navidrome's navidrome.db.");
    }
    if (!Files.isReadable(file)) {
      throw Failure.usage(
          file + " cannot be read by this user. Run as a user who can read and write it.");
    }
    checkHeader(file);
    return file;
  }

  /** Refuses a file that can be read, but not written. */
  static void checkWritable(Path file) {
    Path folder = file.getParent();
    Disk.readOnly(folder)
        .ifPresent(
            disk -> {
              throw Failure.usage(
                  file + " cannot be written: " + disk + ". --dry-run only reads it.");
            });
    if (!Files.isWritable(file)) {
      throw Failure.usage(
          file + " cannot be written by this user. Change its permissions or run as its owner.");
    }
    if (!Files.isWritable(folder) || nobodyMayWrite(folder)) {
      throw Failure.usage(
          "The folder "
              + folder
              + " cannot be written, and SQLite needs to create files beside the database. Change"
              + " its permissions or run as its owner.");
    }
  }

  private static void checkHeader(Path file) {
    byte[] header;
    try (var bytes = Files.newInputStream(file)) {
      header = bytes.readNBytes(SqliteFile.HEADER_BYTES);
    } catch (IOException unreadable) {
      throw Failure.usage(file + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
    }
    if (header.length == 0) {
      throw Failure.ofSetting(
          "NAVIDROME_DB_PATH",
          file + " is empty. Point NAVIDROME_DB_PATH at the database that your server uses.");
    }
    if (!SqliteFile.beginsWith(header)) {
      throw Failure.ofSetting(
          "NAVIDROME_DB_PATH",
          file + " is not a SQLite database. Point NAVIDROME_DB_PATH at Navidrome's navidrome.db.");
    }
    if (header.length < SqliteFile.HEADER_BYTES) {
      throw damaged(file, "it is truncated", null);
    }
  }

  /** A folder made read-only on purpose counts as such even for root, who could write into it. */
  private static boolean nobodyMayWrite(Path folder) {
    PosixFileAttributeView posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (posix == null) {
      return false;
    }
    try {
      return posix.readAttributes().permissions().stream()
          .noneMatch(
              each ->
                  each == PosixFilePermission.OWNER_WRITE
                      || each == PosixFilePermission.GROUP_WRITE
                      || each == PosixFilePermission.OTHERS_WRITE);
    } catch (IOException unreadable) {
      throw Failure.usage("The folder " + folder + " cannot be listed.", unreadable);
    }
  }

  /** Creates the failure for a file that SQLite cannot read. */
  static Failure unreadable(Path file, SQLException reason) {
    return SqlFault.of(reason) == SqlFault.DAMAGED
        ? damaged(file, "its content is malformed", reason)
        : Failure.refused(file + " cannot be read: " + reason.getMessage() + ".", reason);
  }

  /** Creates the refusal of a database that a running server or another program has open. */
  static Failure openElsewhere(Path file) {
    return Failure.refused(
        "Database is in use: "
            + file
            + ". Stop Navidrome and run again (--while-running writes anyway).");
  }

  /** Creates the refusal of a database whose content contradicts itself. */
  static Failure damaged(Path file, String how, Exception cause) {
    return Failure.refused(
        file
            + " is damaged ("
            + how
            + "). Restore a backup, or repair it with SQLite's .recover command.",
        cause);
  }

  /**
   * Returns whether another program of this machine has the database open. It asks for the lock
   * that every open connection in WAL mode keeps, and gives it back at once; the file is not
   * changed. Of a file that cannot be written, for which no such lock can be had, the {@code -shm}
   * decides: an open connection has it, and only one that was killed leaves it behind.
   */
  static synchronized boolean isOpenElsewhere(Path file) {
    if (!Files.isWritable(file)) {
      return Files.exists(SqliteFile.beside(file, "-shm"));
    }
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock(SHARED_FIRST, SHARED_SIZE, false)) {
      return lock == null;
    } catch (OverlappingFileLockException heldInThisProcess) {
      return true;
    } catch (IOException noLocks) {
      throw Failure.refused(
          "Cannot tell whether another program has "
              + file
              + " open: its file system does not support locks ("
              + noLocks.getMessage()
              + "). Run on the machine that holds the file.",
          noLocks);
    }
  }
}
