package navisync.navidrome.db;

import java.nio.file.Path;
import java.util.List;
import navisync.Failure;
import navisync.io.Database;

/**
 * The rows of {@code media_file} that a user sees: those whose file is there, in a library that the
 * user may see. Since 0.58 the server says which those are; administrators see all.
 */
final class VisibleTracks {
  private final Database database;
  private final DatabaseSchema schema;
  private final DatabaseUser user;
  private final boolean seesOnlySome;

  /** Creates the view of one user of an open database. */
  VisibleTracks(Database database, DatabaseSchema schema, DatabaseUser user) {
    this.database = database;
    this.schema = schema;
    this.user = user;
    this.seesOnlySome =
        schema.hasUserLibraries()
            && database
                .first(
                    "select "
                        + schema.columnOr("user", "is_admin", "0")
                        + " from user where id = ?",
                    row -> !row.getBoolean(1),
                    user.id())
                .orElse(false);
  }

  /** Returns a value for each of them. */
  <T> List<T> rows(String columns, String order, Database.Row<T> reader) {
    String select =
        "select "
            + columns
            + " from media_file where "
            + (schema.has("media_file", "missing") ? "not missing" : "true");
    return seesOnlySome
        ? database.rows(
            select
                + " and library_id in (select library_id from user_library where user_id = ?)"
                + order,
            reader,
            user.id())
        : database.rows(select + order, reader);
  }

  /** Refuses a user who sees no track at all. */
  void refuseNone(Path file) {
    if (rows("1", " limit 1", row -> true).isEmpty()) {
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

  private boolean seesNoLibrary() {
    return seesOnlySome
        && database.number("select count(*) from user_library where user_id = ?", user.id()) == 0;
  }
}
