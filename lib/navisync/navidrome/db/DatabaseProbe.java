package navisync.navidrome.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import navisync.Failure;

/**
 * Looks at a Navidrome database before the long fetch and refuses what cannot be written safely. It
 * changes nothing: no byte, no time, no {@code -wal} or {@code -shm}.
 *
 * <table>
 * <caption>What is refused, in this order; 2 is for settings and permissions, 4 for safety</caption>
 * <tr><th>refused</th><th>exit code</th></tr>
 * <tr><td>the path does not exist (perhaps one inside a container)</td><td>2</td></tr>
 * <tr><td>the path is a folder</td><td>2</td></tr>
 * <tr><td>the file cannot be read</td><td>2</td></tr>
 * <tr><td>the file is empty, or not SQLite's</td><td>2</td></tr>
 * <tr><td>to write: the file, its folder or its file system cannot be written</td><td>2</td></tr>
 * <tr><td>damaged: cut off, or the content contradicts itself</td><td>4</td></tr>
 * <tr><td>open in another program; not with {@code --while-running}</td><td>4</td></tr>
 * <tr><td>not Navidrome's: a table or column is not there</td><td>2</td></tr>
 * <tr><td>a column wants a value that this program does not know</td><td>4</td></tr>
 * <tr><td>no user, no such user, or several and none named</td><td>2</td></tr>
 * <tr><td>no tracks, or none that the user sees</td><td>2</td></tr>
 * </table>
 */
public final class DatabaseProbe {
  /** A user of the database. */
  record User(String id, String name) {}

  private DatabaseProbe() {}

  /**
   * Looks at the file and finds the user. Called while this process has the file open nowhere: see
   * {@link DatabaseFile}.
   *
   * @param named the path as set
   * @param user the user's id, or the name without case; null or blank for the only one
   * @param besideOthers whether another program may have it open, for those who said {@code
   *     --while-running}
   * @throws Failure one sentence for each row of the table above
   */
  public static ProbedDatabase probe(Path named, String user, boolean besideOthers) {
    Path file = DatabaseFile.readable(named);
    DatabaseFile.checkWritable(file);
    if (!besideOthers && DatabaseFile.isOpenElsewhere(file)) {
      throw openElsewhere(file);
    }
    return look(file, user);
  }

  /**
   * As {@link #probe}, for a run that writes nothing: another program may have the file open, and
   * it need not be writable.
   */
  public static ProbedDatabase probeToRead(Path named, String user) {
    return look(DatabaseFile.readable(named), user);
  }

  private static ProbedDatabase look(Path file, String user) {
    try (DatabaseSnapshot snapshot = DatabaseSnapshot.open(file)) {
      Connection connection = snapshot.connection();
      checkWhole(connection, file);
      DatabaseForm form = DatabaseForm.read(connection);
      checkForm(form, file);
      User found = find(users(connection), user, file);
      checkTracks(connection, file);
      VisibleTracks.of(connection, form, found).refuseNone(file);
      return new ProbedDatabase(file, form, found.id, found.name);
    } catch (SQLException unreadable) {
      throw DatabaseFile.unreadable(file, unreadable);
    }
  }

  /** The refusal of a database that a running server or another program has open. */
  static Failure openElsewhere(Path file) {
    return Failure.refused(
        "Database is in use: "
            + file
            + ". Stop Navidrome and run again (--while-running writes anyway).");
  }

  /** Refuses a file whose content contradicts itself. */
  static void checkWhole(Connection connection, Path file) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma quick_check(1)")) {
      String answer = rows.getString(1);
      if (!"ok".equals(answer)) {
        throw DatabaseFile.damaged(file, answer.replaceAll("\\s+", " "), null);
      }
    }
  }

  /** Refuses a form that is not Navidrome's, or not known. */
  static void checkForm(DatabaseForm form, Path file) {
    form.lacks()
        .ifPresent(
            missing -> {
              throw Failure.usage(
                  file
                      + " is not a Navidrome database: it has no "
                      + missing
                      + "; point NAVIDROME_DB_PATH at Navidrome's navidrome.db.");
            });
    form.unknownRequired()
        .ifPresent(
            column -> {
              throw Failure.refused(
                  file
                      + " is from an unsupported Navidrome version (new required column "
                      + column
                      + "). Nothing was written. Use API mode or a newer NaviSync.");
            });
  }

  /** All users, by name. */
  static List<User> users(Connection connection) throws SQLException {
    List<User> users = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select id, user_name from user order by user_name")) {
      while (rows.next()) {
        users.add(new User(rows.getString(1), rows.getString(2)));
      }
    }
    return users;
  }

  /** The user meant; see {@link #probe}. */
  static User find(List<User> users, String wanted, Path file) {
    String names = users.stream().map(User::name).collect(Collectors.joining(", "));
    if (users.isEmpty()) {
      throw Failure.usage(file + " has no user; open Navidrome once and create one.");
    }
    if (wanted == null || wanted.isBlank()) {
      if (users.size() > 1) {
        throw Failure.usage(
            file + " has several users; set NAVIDROME_USER_ID or --user to one of: " + names + ".");
      }
      return users.get(0);
    }
    return users.stream()
        .filter(user -> user.id.equals(wanted))
        .findFirst()
        .or(() -> users.stream().filter(user -> user.name.equalsIgnoreCase(wanted)).findFirst())
        .orElseThrow(
            () ->
                Failure.usage(
                    file
                        + " has no user "
                        + wanted
                        + "; set NAVIDROME_USER_ID or --user to one of: "
                        + names
                        + "."));
  }

  /** Refuses a library without tracks. */
  static void checkTracks(Connection connection, Path file) throws SQLException {
    if (!hasTracks(connection)) {
      throw Failure.usage(
          file
              + " has no tracks; let Navidrome scan your music first, or point NAVIDROME_DB_PATH"
              + " at the database that your server uses.");
    }
  }

  /** Whether there is any track at all. */
  static boolean hasTracks(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select exists(select 1 from media_file)")) {
      return rows.getBoolean(1);
    }
  }
}
