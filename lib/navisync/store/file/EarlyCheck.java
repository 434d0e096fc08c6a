package navisync.store.file;

import java.nio.file.Path;
import java.util.List;
import navisync.Failure;
import navisync.io.SqliteFile;

/**
 * What a look at the cache found before a run had it alone, so that the look can go on beside other
 * work. It counts as long as the file stays as it was.
 *
 * @param files the size and the time of the file, and the size of its {@code -wal}, before the look
 * @param sound whether the content does not contradict itself
 */
public record EarlyCheck(List<Long> files, boolean sound) {
  /** No look. */
  public static final EarlyCheck NONE = new EarlyCheck(List.of(), false);

  /** Looks at a file, which need not exist. */
  public static EarlyCheck of(Path file) {
    List<Long> before = state(file);
    try {
      return new EarlyCheck(before, !DamagedCache.is(file));
    } catch (Failure failed) {
      return NONE;
    }
  }

  /** Returns whether the file was sound and has not changed since. */
  boolean holds(Path file) {
    return sound && files.equals(state(file));
  }

  private static List<Long> state(Path file) {
    // Reading alone makes an empty -wal, with a time of its own.
    long unflushed = SqliteFile.beside(file, "-wal").toFile().length();
    return List.of(file.toFile().length(), file.toFile().lastModified(), unflushed);
  }
}
