package navisync.io;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import navisync.Failure;
import org.sqlite.SQLiteJDBCLoader;

/** The native part of SQLite, unpacked into the folder of temporary files before its first use. */
public final class SqliteLibrary {
  // Held here, or the level set would be lost with the logger. It would print a stack trace.
  private static final Logger MESSAGES = Logger.getLogger(SQLiteJDBCLoader.class.getName());

  private SqliteLibrary() {}

  /**
   * Unpacks the native part of SQLite, once in a process.
   *
   * @throws Failure of an error if there is no room, or no way to run a library from that folder
   */
  public static void load() {
    MESSAGES.setLevel(Level.OFF);
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception failed) {
      Path folder =
          Path.of(System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir")));
      String reason =
          Disk.fault(folder, failed)
              .map(disk -> disk + ".")
              .orElseGet(() -> failed.getMessage() + ".");
      throw Failure.error("Cannot unpack SQLite into " + folder + ": " + reason, failed);
    }
  }
}
