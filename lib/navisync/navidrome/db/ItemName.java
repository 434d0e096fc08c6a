package navisync.navidrome.db;

import navisync.io.Database;
import navisync.model.ItemType;

/** The name that people know an item of the database by. */
final class ItemName {
  private ItemName() {}

  /** Returns artist and title of a track, else the name; the id where there is none. */
  static String read(Database database, DatabaseSchema schema, ItemType type, String id) {
    String name =
        switch (type) {
          case MEDIA_FILE -> "artist || ' – ' || title";
          case ALBUM, ARTIST -> schema.columnOr(type.text(), "name", "id");
        };
    return database
        .first(
            "select " + name + " from " + type.text() + " where id = ?",
            row -> row.getString(1),
            id)
        .orElse(id);
  }
}
