package navisync.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import navisync.ExitCode;
import navisync.Failure;
import navisync.io.Database;
import navisync.store.file.CacheConnections;
import navisync.store.navidrome.TargetFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person asks the cache in SQL, no file comes, goes or changes. */
class SelectOnlyTest {
  @TempDir Path folder;

  @BeforeEach
  void aCacheWithTwoPlays() {
    try (Cache cache = Cache.open(folder, line -> {})) {
      TargetFixture.played(cache);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "select artist from track order by id",
        "SELECT artist FROM track ORDER BY id;",
        " -- a note\n select artist from track order by id ; -- the end",
        "/* drop table play; */ select artist from track order by id",
        "with a as (select artist from track order by id) select * from a",
        "select artist from track where artist <> 'a;b' and artist <> \"c;d\" order by id"
      })
  void answersWhatOnlyReads(String sql) {
    try (Cache cache = Cache.openForReading(folder)) {
      assertEquals(
          List.of(List.of("Dunmarrow"), List.of("Mirrow")), cache.ask(sql, 10).rows(), sql);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "delete from play",
        "drop table play",
        "insert into loved values (1, 'a', 'b', '', 1)",
        "with a as (select 1) delete from play",
        "with a as (select 1) insert into target (key) select 'x' from a",
        "select 1; delete from play",
        "select 1;;select 2",
        "attach 'other.db' as other",
        "/**/attach/**/'other.db' as other",
        "vacuum",
        "vacuum into 'other.db'",
        "backup to 'other.db'",
        " BACKUP  TO other.db",
        "backup main to other.db",
        "restore from 'other.db'",
        "-- a note\nbackup to 'other.db'",
        "pragma user_version = 9",
        "pragma journal_mode = delete",
        "explain pragma user_version = 9",
        "explain query plan delete from play",
        "explain vacuum into 'other.db'",
        "explain backup to 'other.db'",
        "explain",
        "begin immediate",
        "create temp table t (a)",
        "reindex",
        "select load_extension('x')",
        "select writefile('other.db', 'x')",
        "selec 1",
        "'select'",
        "",
        ";",
        "-- nothing"
      })
  void refusesEverythingElse(String sql) throws IOException {
    Files.copy(folder.resolve(Cache.FILE), folder.resolve("copy.db"));
    try (Cache cache = Cache.openForReading(folder)) {
      Failure failure = assertThrows(Failure.class, () -> cache.ask(sql, 10));

      assertEquals(true, failure.exitCode() != ExitCode.DONE);
      assertEquals(2, cache.ask("select * from play", 10).rows().size(), "plays");
      assertEquals(0, cache.ask("select * from loved", 10).rows().size(), "loved");
    }
    assertEquals(-1, Files.mismatch(folder.resolve(Cache.FILE), folder.resolve("copy.db")));
    assertEquals(false, Files.exists(Path.of("other.db")), "in the current folder");
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.filter(file -> file.endsWith("other.db")).count());
    }
  }

  @Test
  @DisplayName("attached files are refused by SQLite itself, whatever the statement looks like")
  void attachingIsSwitchedOff() {
    try (Database database = CacheConnections.openForReading(folder.resolve(Cache.FILE))) {
      assertThrows(Failure.class, () -> database.execute("attach ':memory:' as other"));
    }
  }

  @Test
  @DisplayName("names the columns, shows NULL and bytes, and stops at the limit")
  void whatAnAnswerLooksLike() {
    try (Cache cache = Cache.openForReading(folder)) {
      assertEquals(
          "SqlAnswer[columns=[a, b, c], rows=[[1, null, x'0AFF']], more=true]",
          cache
              .ask("select 1 as a, null as b, x'0aff' as c union all select 2, 3, 4", 1)
              .toString());
    }
  }

  @Test
  @DisplayName("what SQLite does not understand is a failure of usage that says where")
  void tellsWhatIsWrong() {
    try (Cache cache = Cache.openForReading(folder)) {
      Failure failure = assertThrows(Failure.class, () -> cache.ask("select 1 form play", 10));

      assertEquals("SQL error: near \"play\": syntax error.", failure.getMessage());
      assertEquals(ExitCode.USAGE, failure.exitCode());
    }
  }

  @Test
  @DisplayName("A question without an end stops when its thread was interrupted before it began")
  @Timeout(30)
  void interruptedBeforeItBegan() {
    try (Cache cache = Cache.openForReading(folder)) {
      Thread.currentThread().interrupt();
      Failure failure =
          assertThrows(
              Failure.class,
              () ->
                  cache.ask(
                      "with recursive n as (select 1 union all select 1 from n)"
                          + " select count(*) from n",
                      10));

      assertEquals("Stopped.", failure.getMessage());
      assertEquals(ExitCode.INTERRUPTED, failure.exitCode());
      assertTrue(Thread.interrupted());
      assertEquals(2, cache.ask("select * from play", 10).rows().size(), "plays");
    }
  }
}
