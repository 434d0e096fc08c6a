package navisync.navidrome.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import navisync.Failure;
import navisync.io.Database;
import navisync.io.Disk;
import navisync.io.PrivateFiles;
import navisync.io.SqliteFile;

/**
 * One consistent look at a database that changes nothing on disk, neither the file and its times
 * nor a {@code -wal} or {@code -shm} beside it (docs/rules.md, "Navidrome's database"):
 *
 * <ul>
 *   <li>open in another program: read as one more reader beside it;
 *   <li>closed, with plays unflushed in a {@code -wal} or a transaction unfinished in a {@code
 *       -journal}: a private copy of all of them is read, which SQLite recovers;
 *   <li>closed, with nothing unflushed: read as immutable.
 * </ul>
 *
 * <p>Opened only while this process has the file open nowhere else, except as immutable, see {@link
 * DatabaseFile}.
 */
final class DatabaseSnapshot implements AutoCloseable {
  private static final List<String> UNSETTLED = List.of("-wal", "-journal");

  private final Database database;
  private final Path privateFolder;

  private DatabaseSnapshot(Database database, Path privateFolder) {
    this.database = database;
    this.privateFolder = privateFolder;
  }

  /** Opens the file for reading; the real path, links followed. */
  static DatabaseSnapshot open(Path file) {
    if (DatabaseFile.isOpenElsewhere(file)) {
      return inOneTransaction(DatabaseConnections.beside(file), null);
    }
    if (hasUnsettled(file)) {
      return ofCopy(copyAside(file), file);
    }
    return inOneTransaction(DatabaseConnections.immutable(file), null);
  }

  private static DatabaseSnapshot ofCopy(Path folder, Path file) {
    try {
      Path copy = folder.resolve(file.getFileName());
      return inOneTransaction(DatabaseConnections.ofCopy(copy, file), folder);
    } catch (Failure failed) {
      delete(folder);
      throw failed;
    }
  }

  private static DatabaseSnapshot inOneTransaction(Database database, Path folder) {
    try {
      database.execute("begin");
      return new DatabaseSnapshot(database, folder);
    } catch (Failure failed) {
      database.close();
      throw failed;
    }
  }

  private static boolean hasUnsettled(Path file) {
    return UNSETTLED.stream()
        .map(ending -> SqliteFile.beside(file, ending).toFile())
        .anyMatch(companion -> companion.length() > 0);
  }

  private static Path copyAside(Path file) {
    List<Path> parts = new ArrayList<>(List.of(file));
    UNSETTLED.stream()
        .map(ending -> SqliteFile.beside(file, ending))
        .filter(Files::exists)
        .forEach(parts::add);
    Path folder = null;
    try {
      Map<Path, FileTime> before = times(parts);
      folder = Files.createTempDirectory("navisync");
      for (Path part : parts) {
        PrivateFiles.copy(part, folder.resolve(part.getFileName()));
      }
      if (!times(parts).equals(before)) {
        delete(folder);
        throw Failure.refused(
            file + " is being written by another program. Stop Navidrome and run again.");
      }
      return folder;
    } catch (IOException failed) {
      Failure failure = notCopied(file, failed);
      delete(folder);
      throw failure;
    }
  }

  private static Failure notCopied(Path file, IOException failed) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    String reason =
        Disk.fault(temporary, failed)
            .map(disk -> disk + ".")
            .orElseGet(() -> failed.getMessage() + ".");
    return Failure.refused(
        "Cannot copy "
            + file
            + ", which is needed to read its unflushed changes, to "
            + temporary
            + ": "
            + reason,
        failed);
  }

  private static Map<Path, FileTime> times(List<Path> parts) throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    for (Path part : parts) {
      times.put(part, Files.getLastModifiedTime(part));
    }
    return times;
  }

  /** Returns the database to read from, inside one transaction. */
  Database database() {
    return database;
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      delete(privateFolder);
    }
  }

  private static void delete(Path folder) {
    if (folder == null) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException left) {
      throw Failure.refused(
          "The private copy of the database in " + folder + " could not be removed. Remove it.",
          left);
    }
  }
}
