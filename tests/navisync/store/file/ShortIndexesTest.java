package navisync.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import navisync.io.Database;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A cache of a version that had an index of whole names. */
class ShortIndexesTest {
  @Test
  @DisplayName("tracks and library tracks are the same afterwards, with all that refers to them")
  void everyRow() {
    try (Database database = CacheConnections.inMemory()) {
      Schema.upgrade(database, Schema.STEPS.subList(0, Schema.STEPS.indexOf(ShortIndexes.STEP)));
      database.update("insert into account (server, user) values ('ws.example', 'ann')");
      database.update("insert into track values (7, 1, 'Mirrow', 'Lost', 'Kites', 'm-1')");
      database.update("insert into track values (3, 1, 'Mirrow', 'Lost', '', '')");
      database.update("insert into play values (1500000000, 7, 0, 0)");
      database.update("insert into undated values (3, 2)");
      database.update("insert into target values (1, 'id:u1')");
      database.update(
          "insert into library_track values (9, 1, 'l1', 1, 'p', 'Mirrow', 'Lost', 'Kites')");
      database.update("insert into library_track values (4, 1, 'l2', null, null, '', '', null)");
      database.update(
          "insert into ledger (library_track, track, accounted, added) values (9, 7, 1, 1)");

      Schema.upgrade(database);

      assertEquals(
          List.of("3|1|Mirrow|Lost||", "7|1|Mirrow|Lost|Kites|m-1"),
          database.rows(
              "select concat_ws('|', id, account, artist, title, album, mbid) from track",
              row -> row.getString(1)));
      assertEquals(
          List.of("4|1|l2|-|-|||-", "9|1|l1|1|p|Mirrow|Lost|Kites"),
          database.rows(
              "select concat_ws('|', id, target, navidrome_id, ifnull(library, '-'),"
                  + " ifnull(path, '-'), artist, title, ifnull(album, '-')) from library_track",
              row -> row.getString(1)));
      assertEquals(0, database.number("select count(*) from pragma_foreign_key_check"));
      assertEquals(1, database.number("pragma foreign_keys"));
      assertEquals(List.of("ok"), database.rows("pragma integrity_check", row -> row.getString(1)));
    }
  }
}
