package navisync.navidrome.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import navisync.model.ItemType;

/** Looks up what people know an item of the database by. */
final class ItemName {
  private ItemName() {}

  /** Artist and title of a track, else the name; the id where there is none. */
  static String read(Connection connection, DatabaseForm form, ItemType type, String id)
      throws SQLException {
    String name =
        switch (type) {
          case MEDIA_FILE -> "artist || ' – ' || title";
          case ALBUM, ARTIST -> form.columnOr(type.text(), "name", "id");
        };
    try (PreparedStatement statement =
        connection.prepareStatement("select " + name + " from " + type.text() + " where id = ?")) {
      statement.setString(1, id);
      try (ResultSet row = statement.executeQuery()) {
        String found = row.next() ? row.getString(1) : null;
        return found == null ? id : found;
      }
    }
  }
}
