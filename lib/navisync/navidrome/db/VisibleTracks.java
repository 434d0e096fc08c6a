package navisync.navidrome.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import navisync.Failure;

/**
 * Which rows of {@code media_file} a user sees: those whose file is there, in a library that the
 * user may see. Since 0.58 the server says which those are; administrators see all.
 */
final class VisibleTracks {
  private final Connection connection;
  private final DatabaseForm form;
  private final DatabaseProbe.User user;
  private final boolean seesOnlySome;

  private VisibleTracks(
      Connection connection, DatabaseForm form, DatabaseProbe.User user, boolean seesOnlySome) {
    this.connection = connection;
    this.form = form;
    this.user = user;
    this.seesOnlySome = seesOnlySome;
  }

  /** For one user of an open database. */
  static VisibleTracks of(Connection connection, DatabaseForm form, DatabaseProbe.User user)
      throws SQLException {
    boolean restricted = false;
    if (form.hasUserLibraries()) {
      try (PreparedStatement statement =
          connection.prepareStatement(
              "select " + form.columnOr("user", "is_admin", "0") + " from user where id = ?")) {
        statement.setString(1, user.id());
        try (ResultSet row = statement.executeQuery()) {
          restricted = row.next() && !row.getBoolean(1);
        }
      }
    }
    return new VisibleTracks(connection, form, user, restricted);
  }

  /** A query for some columns of them. */
  PreparedStatement select(String columns, String order) throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + columns
                + " from media_file where "
                + (form.has("media_file", "missing") ? "not missing" : "true")
                + (seesOnlySome
                    ? " and library_id in (select library_id from user_library where user_id = ?)"
                    : "")
                + order);
    if (seesOnlySome) {
      statement.setString(1, user.id());
    }
    return statement;
  }

  /** Refuses a user who sees no track at all. */
  void refuseNone(Path file) throws SQLException {
    try (PreparedStatement statement = select("1", " limit 1");
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw Failure.usage(
            seesNoLibrary()
                ? user.name()
                    + " sees no library in "
                    + file
                    + ". Give this user a library in Navidrome's settings, or name another user"
                    + " with NAVIDROME_USER_ID or --user."
                : user.name()
                    + " sees no track in "
                    + file
                    + ": the files are missing, or in libraries that this user cannot see. Let"
                    + " Navidrome scan your music and run again.");
      }
    }
  }

  private boolean seesNoLibrary() throws SQLException {
    if (!seesOnlySome) {
      return false;
    }
    try (PreparedStatement statement =
        connection.prepareStatement("select 1 from user_library where user_id = ?")) {
      statement.setString(1, user.id());
      try (ResultSet row = statement.executeQuery()) {
        return !row.next();
      }
    }
  }
}
