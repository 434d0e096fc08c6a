package navisync.navidrome.db;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import navisync.Failure;
import navisync.io.Database;

/**
 * A user of a Navidrome database.
 *
 * @param id Navidrome's id of the user
 * @param name the user's name
 */
record DatabaseUser(String id, String name) {

  /**
   * Finds the user that a setting names.
   *
   * @param idOrName the user's id, or the name in any case; null or blank for the only user
   * @throws Failure of usage if there is no such user, or several and none is named
   */
  static DatabaseUser find(Database database, String idOrName, Path file) {
    List<DatabaseUser> users =
        database.rows(
            "select id, user_name from user order by user_name",
            row -> new DatabaseUser(row.getString(1), row.getString(2)));
    String names = users.stream().map(DatabaseUser::name).collect(Collectors.joining(", "));
    if (users.isEmpty()) {
      throw Failure.usage(file + " has no user. Open Navidrome once and create one.");
    }
    if (idOrName == null || idOrName.isBlank()) {
      if (users.size() > 1) {
        throw Failure.ofSetting(
            "NAVIDROME_USER_ID",
            file + " has several users. Set NAVIDROME_USER_ID or --user to one of: " + names + ".");
      }
      return users.get(0);
    }
    return users.stream()
        .filter(user -> user.id.equals(idOrName))
        .findFirst()
        .or(() -> users.stream().filter(user -> user.name.equalsIgnoreCase(idOrName)).findFirst())
        .orElseThrow(
            () ->
                Failure.ofSetting(
                    "NAVIDROME_USER_ID",
                    file
                        + " has no user "
                        + idOrName
                        + ". Set NAVIDROME_USER_ID or --user to one of: "
                        + names
                        + "."));
  }
}
