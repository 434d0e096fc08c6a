package navisync.navidrome.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import navisync.Failure;
import navisync.io.Database;
import navisync.io.Disk;
import navisync.io.PrivateFiles;

/**
 * The folder with the copies of a Navidrome database: {@code navidrome-YYYYMMDD-HHMMSS.db},
 * readable by its owner only, because it holds all that the users' table holds.
 *
 * @param folder the folder, created when needed
 * @param keep how many of these copies stay, the newest; 0 keeps all (BACKUPS_KEEP)
 * @param clock gives the name its time, in the clock's own zone
 */
public record BackupFolder(Path folder, int keep, Clock clock) {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'navidrome-'uuuuMMdd-HHmmss'.db'");

  private static final Pattern OURS = Pattern.compile("navidrome-\\d{8}-\\d{6}\\.db");
  private static final Pattern UNFINISHED =
      Pattern.compile("navidrome-\\d{8}-\\d{6}\\.db\\.partial(-journal)?");

  /**
   * Copies the database with SQLite's own backup call, checks the copy and returns its path. It
   * never overwrites, and leaves nothing behind when it fails.
   *
   * @param opened an open database outside any transaction
   * @throws Failure of safety if no good copy could be made; nothing was written to the database
   */
  Path make(Database opened) {
    Path database = opened.file();
    try {
      PrivateFiles.createFolders(folder);
      removeUnfinished();
      Path backup = freeName();
      Path partial = folder.resolve(backup.getFileName() + ".partial");
      PrivateFiles.createFile(partial);
      copy(opened.failingAs(failed -> notMade(database, failed)), partial);
      Files.move(partial, backup);
      removeOld(backup);
      return backup;
    } catch (IOException failed) {
      throw notMade(database, failed);
    }
  }

  private Failure notMade(Path database, Exception failed) {
    String start = "No backup of " + database + " could be made";
    return Disk.fault(folder, failed)
        .map(
            disk ->
                Failure.refused(
                    start
                        + ", so nothing was written: "
                        + disk
                        + ", or choose another folder with --home.",
                    failed))
        .orElseGet(
            () ->
                Failure.refused(
                    start
                        + " in "
                        + folder
                        + " ("
                        + failed.getMessage()
                        + "), so nothing was written. Free some space or make the folder writable.",
                    failed));
  }

  private Path freeName() {
    LocalDateTime time = LocalDateTime.now(clock);
    while (Files.exists(folder.resolve(NAME.format(time)))) {
      time = time.plusSeconds(1);
    }
    return folder.resolve(NAME.format(time));
  }

  private void copy(Database source, Path partial) throws IOException {
    boolean good = false;
    try {
      source.execute("begin");
      try {
        Map<String, Long> rows = rowsByTable(source);
        source.backUpTo(partial);
        check(partial, rows, source.file());
        good = true;
      } finally {
        source.execute("rollback");
      }
    } finally {
      if (!good) {
        removeUnfinished();
      }
    }
  }

  private void check(Path copy, Map<String, Long> rows, Path database) {
    try (Database opened =
        DatabaseConnections.immutable(copy).failingAs(failed -> notMade(database, failed))) {
      boolean whole =
          opened.rows("pragma quick_check(1)", row -> row.getString(1)).equals(List.of("ok"));
      if (!whole || !rowsByTable(opened).equals(rows)) {
        throw notMade(database, new IOException("the copy is not equal to the database"));
      }
    }
  }

  private static Map<String, Long> rowsByTable(Database database) {
    Map<String, Long> rows = new TreeMap<>();
    for (String table :
        database.rows(
            "select name from sqlite_master where type = 'table' and rootpage > 0",
            row -> row.getString(1))) {
      String quoted = '"' + table.replace("\"", "\"\"") + '"';
      rows.put(table, database.number("select count(*) from " + quoted));
    }
    return rows;
  }

  /** Deletes old copies; never the one just made, though its name may be older: clocks change. */
  private void removeOld(Path made) throws IOException {
    if (keep > 0) {
      for (Path old :
          matching(OURS).stream().filter(file -> !file.equals(made)).skip(keep - 1L).toList()) {
        Files.delete(old);
      }
    }
  }

  private void removeUnfinished() throws IOException {
    for (Path unfinished : matching(UNFINISHED)) {
      Files.delete(unfinished);
    }
  }

  /** Returns the files in the folder with such a name, the newest first. */
  private List<Path> matching(Pattern name) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> name.matcher(file.getFileName().toString()).matches())
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }
}
