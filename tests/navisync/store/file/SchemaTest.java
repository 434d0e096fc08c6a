package navisync.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import navisync.Failure;
import navisync.io.Database;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
  private static final Schema.Step FIRST =
      Schema.sql("create table song (name text);\ninsert into song values ('a');\n");
  private static final Schema.Step SECOND =
      Schema.sql("alter table song add column plays integer default 7;\n");

  @TempDir Path folder;

  @Test
  @DisplayName("an older file takes only the steps it lacks and keeps what it holds")
  void takesTheStepsItLacks() {
    try (Database database = CacheConnections.open(folder.resolve("x.db"))) {
      Schema.upgrade(database, List.of(FIRST));
      assertEquals(1, Schema.version(database));

      Schema.upgrade(database, List.of(FIRST, SECOND));

      assertEquals(2, Schema.version(database));
      assertEquals(
          List.of("a 7"),
          database.rows(
              "select name, plays from song", row -> row.getString(1) + " " + row.getInt(2)));
    }
  }

  @Test
  @DisplayName("a step that fails half-way leaves the file at the step before")
  void failsHalfWay() {
    try (Database database = CacheConnections.open(folder.resolve("x.db"))) {
      Schema.Step broken = SECOND.then(Schema.sql("insert into nowhere values (1);\n"));

      assertThrows(Failure.class, () -> Schema.upgrade(database, List.of(FIRST, broken)));

      assertEquals(1, Schema.version(database));
      assertEquals(
          1, database.number("select count(*) from pragma_table_info('song')"), "no new column");
    }
  }
}
