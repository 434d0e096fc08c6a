package navisync.navidrome.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import navisync.Failure;

/**
 * Looks at all that {@link DatabaseProbe} looks at, one thing after the other, and goes on where
 * something is wrong. It changes nothing either.
 */
public final class DatabaseExamination {

  /** What is looked at. */
  public enum Subject {
    FILE("Database file"),
    STOPPED("Server stopped"),
    UNFLUSHED("Changes not yet in the main file"),
    WHOLE("Database integrity"),
    FORM("Database schema"),
    USER("Navidrome user"),
    TRACKS("Tracks"),
    MISSING("Missing files");

    private final String text;

    Subject(String text) {
      this.text = text;
    }

    /** Its name for people. */
    public String text() {
      return text;
    }
  }

  /**
   * What was found.
   *
   * @param found in a few words, empty when something is wrong
   * @param failure what is wrong, null when nothing is
   */
  public record Finding(Subject subject, String found, Failure failure) {}

  /** One look, which may find something wrong. */
  @FunctionalInterface
  private interface Look {
    String at(Connection connection) throws SQLException;
  }

  private final List<Finding> findings = new ArrayList<>();
  private final Path file;

  private DatabaseExamination(Path file) {
    this.file = file;
  }

  /**
   * Looks at a file. What cannot be looked at, because the file cannot even be opened, is left out.
   * Called while this process has the file open nowhere: see {@link DatabaseFile}.
   *
   * @param user the user's id or name; null or blank for the only one
   */
  public static List<Finding> of(Path named, String user) {
    Path file;
    try {
      file = DatabaseFile.readable(named);
    } catch (Failure wrong) {
      return List.of(new Finding(Subject.FILE, "", wrong));
    }
    DatabaseExamination examination = new DatabaseExamination(file);
    examination.look(user);
    return List.copyOf(examination.findings);
  }

  private void look(String user) {
    add(Subject.FILE, connection -> file(), null);
    add(Subject.STOPPED, connection -> stopped(), null);
    add(Subject.UNFLUSHED, connection -> unflushed(), null);
    try (DatabaseSnapshot snapshot = DatabaseSnapshot.open(file)) {
      Connection connection = snapshot.connection();
      add(Subject.WHOLE, this::whole, connection);
      add(Subject.FORM, this::form, connection);
      add(Subject.USER, open -> user(open, user), connection);
      add(Subject.TRACKS, this::tracks, connection);
      add(Subject.MISSING, this::missing, connection);
    } catch (SQLException unreadable) {
      add(DatabaseFile.unreadable(file, unreadable));
    } catch (Failure unreadable) {
      add(unreadable);
    }
  }

  private void add(Failure unreadable) {
    findings.add(new Finding(Subject.WHOLE, "", unreadable));
  }

  private void add(Subject subject, Look look, Connection connection) {
    try {
      findings.add(new Finding(subject, look.at(connection), null));
    } catch (SQLException unreadable) {
      findings.add(new Finding(subject, "", DatabaseFile.unreadable(file, unreadable)));
    } catch (Failure wrong) {
      findings.add(new Finding(subject, "", wrong));
    }
  }

  private String file() {
    DatabaseFile.checkWritable(file);
    return file + ", " + size(file);
  }

  private String stopped() {
    if (DatabaseFile.isOpenElsewhere(file)) {
      throw DatabaseProbe.openElsewhere(file);
    }
    return "no program on this machine has the file open";
  }

  private String unflushed() {
    Path wal = DatabaseFile.companion(file, "-wal");
    return wal.toFile().length() == 0
        ? "none"
        : size(wal) + " in " + wal.getFileName() + ", which is read too";
  }

  private String whole(Connection connection) throws SQLException {
    DatabaseProbe.checkWhole(connection, file);
    return "OK";
  }

  private String form(Connection connection) throws SQLException {
    DatabaseForm form = DatabaseForm.read(connection);
    DatabaseProbe.checkForm(form, file);
    return form.hasHistory()
        ? "supported, with a play history"
        : "supported, without a play" + " history";
  }

  private String user(Connection connection, String wanted) throws SQLException {
    DatabaseProbe.User found = DatabaseProbe.find(DatabaseProbe.users(connection), wanted, file);
    DatabaseForm form = DatabaseForm.read(connection);
    if (form.lacks().isEmpty() && DatabaseProbe.hasTracks(connection)) {
      VisibleTracks.of(connection, form, found).refuseNone(file);
    }
    return found.name();
  }

  private String tracks(Connection connection) throws SQLException {
    DatabaseProbe.checkTracks(connection, file);
    return number(connection, "select count(*) from media_file");
  }

  private String missing(Connection connection) throws SQLException {
    return DatabaseForm.read(connection).has("media_file", "missing")
        ? number(connection, "select count(*) from media_file where missing")
        : "not recorded by this Navidrome version";
  }

  private static String number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return String.format(Locale.ROOT, "%,d", row.getLong(1));
    }
  }

  private static String size(Path file) {
    return String.format(Locale.ROOT, "%,d KB", (file.toFile().length() + 1023) / 1024);
  }
}
