package navisync.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import navisync.ExitCode;
import navisync.Failure;
import navisync.io.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache for which SQLite finds no more room: here because of its own limit of pages. */
class FullCacheTest {
  @TempDir Path folder;

  @Test
  void theDiskAndTheFolderAreNamedAndTheTransactionIsUndone() {
    try (Database database = CacheConnections.open(folder.resolve("cache.db"))) {
      database.execute("create table kept (text text)");
      database.execute("pragma max_page_count = 20");
      List<Object[]> rows = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        rows.add(new Object[] {"a long text ".repeat(50)});
      }

      Failure failure =
          assertThrows(
              Failure.class,
              () ->
                  database.transaction(
                      () -> {
                        database.updateAll("insert into kept values (?)", rows);
                        return null;
                      }));

      assertTrue(
          failure
              .getMessage()
              .matches(
                  "The cache \\S+/cache\\.db cannot be written: the disk /\\S* \\(\\S+\\) with the"
                      + " folder \\S+ is full\\. Free some space, or choose another folder with"
                      + " --home\\."),
          failure.getMessage());
      assertEquals(ExitCode.ERROR, failure.exitCode());
      assertEquals(0, database.number("select count(*) from kept"));
    }
  }
}
