package navisync.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/**
 * Tells whether the disk is why something could not be written: it is full, or mounted read-only.
 * Programs get the same few errors for that as for wrong rights, so the disk itself is asked.
 */
public final class Disk {
  /** With less than this many bytes free, a failed write is blamed on a full disk. */
  private static final long HARDLY_ANYTHING = 128 * 1024;

  private static final List<Integer> WRITE_FAILED =
      List.of(
          SQLiteErrorCode.SQLITE_FULL.code,
          SQLiteErrorCode.SQLITE_IOERR.code,
          SQLiteErrorCode.SQLITE_CANTOPEN.code,
          SQLiteErrorCode.SQLITE_READONLY.code,
          SQLiteErrorCode.SQLITE_PERM.code);

  private static final List<Class<? extends IOException>> OTHER_CAUSES =
      List.of(
          AccessDeniedException.class,
          FileAlreadyExistsException.class,
          NoSuchFileException.class,
          NotDirectoryException.class);

  private Disk() {}

  /**
   * Returns the disk's part in a failed write, as the end of a sentence and the start of the way
   * out. Sample: {@code the disk /mnt/x (tmpfs) with the folder /mnt/x/cache is full. Free some
   * space}
   *
   * @param folder the folder that was written to; it need not exist
   * @param failed an {@link IOException} or {@link SQLException}
   * @return empty when the disk is not the reason
   */
  public static Optional<String> fault(Path folder, Exception failed) {
    if (!isOfWriting(failed)) {
      return Optional.empty();
    }
    Optional<String> readOnly = readOnly(folder);
    return readOnly.isPresent() ? readOnly : full(folder, failed);
  }

  /**
   * Returns that the file system of a folder is read-only, as the end of a sentence and the start
   * of the way out; empty when it is not.
   */
  public static Optional<String> readOnly(Path folder) {
    return mount(folder)
        .filter(Mount::readOnly)
        .map(
            mount ->
                "the file system %s with the folder %s is read-only. Mount it read-write"
                    .formatted(mount.name(), folder));
  }

  private static Optional<String> full(Path folder, Exception failed) {
    if (!isFull(folder, failed)) {
      return Optional.empty();
    }
    return mount(folder)
        .map(
            mount ->
                "the disk %s with the folder %s is full. Free some space"
                    .formatted(mount.name(), folder));
  }

  private static boolean isOfWriting(Exception failed) {
    return failed instanceof SQLException sql
        ? WRITE_FAILED.contains(sql.getErrorCode() & 0xff)
        : OTHER_CAUSES.stream().noneMatch(other -> other.isInstance(failed));
  }

  private static boolean isFull(Path folder, Exception failed) {
    boolean known =
        failed instanceof SQLException sql
            && (sql.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_FULL.code;
    return known || hasNoRoom(folder);
  }

  private static boolean hasNoRoom(Path folder) {
    try {
      return Files.getFileStore(existing(folder)).getUsableSpace() < HARDLY_ANYTHING;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static Optional<Mount> mount(Path folder) {
    try {
      return Optional.of(Mount.of(existing(folder)));
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  /** Returns the folder, or the nearest one above it that exists. */
  public static Path existing(Path folder) {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return existing;
  }
}
