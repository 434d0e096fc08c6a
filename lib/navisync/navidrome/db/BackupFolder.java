package navisync.navidrome.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import navisync.Failure;
import navisync.io.Disk;
import navisync.io.PrivateFiles;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/**
 * Where copies of a Navidrome database are kept: {@code navidrome-YYYYMMDD-HHMMSS.db}, readable by
 * its owner only, for it holds all that the users' table holds.
 *
 * @param folder the folder, made when it is not there
 * @param keep how many of these copies stay, the newest; 0 keeps all (BACKUPS_KEEP)
 * @param clock gives the name its time, in the clock's own zone
 */
public record BackupFolder(Path folder, int keep, Clock clock) {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'navidrome-'uuuuMMdd-HHmmss'.db'");

  private static final Pattern OURS = Pattern.compile("navidrome-\\d{8}-\\d{6}\\.db");
  private static final Pattern UNFINISHED =
      Pattern.compile("navidrome-\\d{8}-\\d{6}\\.db\\.partial(-journal)?");
  private static final int ALL_PAGES = -1;
  private static final int TRIES = 100;
  private static final int PAUSE_MILLIS = 100;

  /**
   * Copies the database with SQLite's own backup call, checks the copy and gives its path. It never
   * overwrites, and leaves nothing behind when it fails.
   *
   * @param source an open connection outside any transaction
   * @param database the file it has open
   * @throws Failure when no good copy could be made; nothing was written to the database
   */
  Path make(Connection source, Path database) {
    try {
      PrivateFiles.createFolders(folder);
      removeUnfinished();
      Path backup = freeName();
      Path partial = folder.resolve(backup.getFileName() + ".partial");
      PrivateFiles.createFile(partial);
      copy(source, database, partial);
      Files.move(partial, backup);
      removeOld(backup);
      return backup;
    } catch (IOException | SQLException failed) {
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
                        + "), so nothing was written; free some space or make the folder writable.",
                    failed));
  }

  private Path freeName() {
    LocalDateTime time = LocalDateTime.now(clock);
    while (Files.exists(folder.resolve(NAME.format(time)))) {
      time = time.plusSeconds(1);
    }
    return folder.resolve(NAME.format(time));
  }

  private void copy(Connection source, Path database, Path partial)
      throws IOException, SQLException {
    boolean good = false;
    try (Statement statement = source.createStatement()) {
      statement.execute("begin");
      try {
        Map<String, Long> rows = rowsByTable(source);
        int code =
            source
                .unwrap(SQLiteConnection.class)
                .getDatabase()
                .backup("main", partial.toString(), null, PAUSE_MILLIS, TRIES, ALL_PAGES);
        if (code != SQLiteErrorCode.SQLITE_OK.code) {
          throw new SQLException(SQLiteErrorCode.getErrorCode(code).message, null, code);
        }
        check(partial, rows);
        good = true;
      } catch (SQLException failed) {
        // Asked before the copy that fills the disk is gone.
        throw notMade(database, failed);
      } finally {
        statement.execute("rollback");
      }
    } finally {
      if (!good) {
        removeUnfinished();
      }
    }
  }

  private static void check(Path copy, Map<String, Long> rows) throws SQLException {
    try (Connection connection = DatabaseConnections.immutable(copy);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("pragma quick_check(1)")) {
      if (!"ok".equals(answer.getString(1)) || !rowsByTable(connection).equals(rows)) {
        throw new SQLException("the copy is not equal to the database");
      }
    }
  }

  private static Map<String, Long> rowsByTable(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet names =
          statement.executeQuery(
              "select name from sqlite_master where type = 'table' and rootpage > 0")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      Map<String, Long> rows = new TreeMap<>();
      for (String table : tables) {
        String quoted = '"' + table.replace("\"", "\"\"") + '"';
        try (ResultSet count = statement.executeQuery("select count(*) from " + quoted)) {
          rows.put(table, count.getLong(1));
        }
      }
      return rows;
    }
  }

  /** Never the one just made, though its name be older: a clock or a time zone may have changed. */
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

  /** The files in the folder with such a name, the newest first. */
  private List<Path> matching(Pattern name) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> name.matcher(file.getFileName().toString()).matches())
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }
}
