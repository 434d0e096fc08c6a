package navisync.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import navisync.Failure;
import navisync.io.Database;
import navisync.io.SqliteFile;

/**
 * Renames a damaged cache and puts one in its place that holds what can be read. Each step leaves a
 * state from which the next start goes on: the damaged file stays where it is until the new one is
 * complete.
 */
public final class DamagedCache {
  private static final int PAGE_BYTES = 4096;
  private static final int SIZE_IN_PAGES = 28;
  private static final int FIRST_FREE_PAGE = 32;
  private static final int FREE_PAGES = 36;

  private DamagedCache() {}

  /**
   * Returns whether a file is a damaged cache; false for one of another program, or a newer one.
   */
  public static boolean is(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (Database database = CacheConnections.openForReading(file)) {
      return CacheFile.kind(database) == CacheFile.Kind.OURS
          && Schema.version(database) <= Schema.STEPS.size()
          && !database
              .rows("pragma integrity_check(1)", row -> row.getString(1))
              .equals(List.of("ok"));
    } catch (Failure failure) {
      if (CacheFailure.isDamage(failure)) {
        return true;
      }
      throw failure;
    }
  }

  /**
   * Replaces it, if it is damaged.
   *
   * @param earlier what is known already
   * @param warning gets a sentence for what was done, what is lost and what follows
   * @return whether something is lost that cannot be fetched again
   */
  public static boolean replace(Path file, EarlyCheck earlier, Consumer<String> warning) {
    Path rebuilt = SqliteFile.beside(file, ".rebuilt");
    if (!Files.exists(file) && Files.exists(rebuilt)) {
      // A run before was stopped between the last two steps, after it had said what it did.
      CacheFiles.move(rebuilt, file);
      return false;
    }
    if (earlier.holds(file) || !is(file)) {
      return false;
    }
    Path aside = CacheFiles.aside(file, "damaged");
    List<String> lost = rebuild(file, rebuilt);
    warning.accept(
        ("The cache %s is damaged. It was kept as %s, and everything readable was copied to a"
                + " new cache. Your plays are fetched again.")
            .formatted(file, aside.getFileName()));
    lost.forEach(warning);
    CacheFiles.move(file, aside);
    Path wal = SqliteFile.beside(file, "-wal");
    if (wal.toFile().length() > 0) {
      CacheFiles.move(wal, SqliteFile.beside(aside, "-wal"));
    }
    CacheFiles.delete(wal);
    CacheFiles.delete(SqliteFile.beside(file, "-shm"));
    CacheFiles.move(rebuilt, file);
    return !lost.isEmpty();
  }

  private static List<String> rebuild(Path file, Path rebuilt) {
    Path reading = SqliteFile.beside(file, ".reading");
    Path part = SqliteFile.beside(file, ".part");
    List.of(reading, part, rebuilt).forEach(CacheFiles::deleteDatabase);
    copyReadably(file, reading);
    List<String> lost;
    try (Database damaged = CacheConnections.open(reading);
        Database fresh = CacheConnections.open(part)) {
      lost = CacheRescue.copy(damaged, fresh);
    }
    CacheFiles.deleteDatabase(reading);
    CacheFiles.move(part, rebuilt);
    return lost;
  }

  /**
   * Reading a damaged file changes it, so that is done to a copy, which gets a header if need be.
   */
  private static void copyReadably(Path file, Path copy) {
    CacheFiles.copy(file, copy);
    Path wal = SqliteFile.beside(file, "-wal");
    if (Files.exists(wal)) {
      CacheFiles.copy(wal, SqliteFile.beside(copy, "-wal"));
    }
    try {
      byte[] bytes = Files.readAllBytes(copy);
      if (bytes.length >= PAGE_BYTES && !SqliteFile.beginsWith(bytes)) {
        Files.write(copy, withHeader(bytes, copy));
      }
    } catch (IOException failed) {
      throw CacheFailure.of(copy, failed);
    }
  }

  /** Returns the bytes with the first 100 as in a new cache, for as many pages as there are. */
  private static byte[] withHeader(byte[] bytes, Path copy) throws IOException {
    Path sample = SqliteFile.beside(copy, ".header");
    CacheFiles.deleteDatabase(sample);
    try (Database database = CacheConnections.open(sample)) {
      Schema.upgrade(database);
    }
    byte[] header = Arrays.copyOf(Files.readAllBytes(sample), SqliteFile.HEADER_BYTES);
    CacheFiles.deleteDatabase(sample);
    ByteBuffer whole = ByteBuffer.wrap(bytes.clone()).put(header);
    whole.putInt(SIZE_IN_PAGES, bytes.length / PAGE_BYTES);
    whole.putInt(FIRST_FREE_PAGE, 0).putInt(FREE_PAGES, 0);
    return whole.array();
  }
}
