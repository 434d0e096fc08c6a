package navisync.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** The facts about a SQLite database that need no opening, by its file format. */
public final class SqliteFile {
  /** The length of the header. */
  public static final int HEADER_BYTES = 100;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private SqliteFile() {}

  /** Returns whether a file that begins with these bytes is a SQLite database. */
  public static boolean beginsWith(byte[] bytes) {
    return bytes.length >= MAGIC.length
        && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /** Returns the file beside a database with its name and an ending, such as {@code -wal}. */
  public static Path beside(Path database, String ending) {
    return database.resolveSibling(database.getFileName() + ending);
  }
}
