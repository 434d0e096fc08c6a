package navisync.store.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import navisync.io.Database;
import navisync.model.Library;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;
import navisync.store.navidrome.TargetFixture;
import navisync.store.navidrome.TargetStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which plays the number in a ledger of an older version means. */
class RecordedPlaysSchemaTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        // mode of the run, recorded, added, plays known, without a time -> recorded plays, undated
        "all of them                                  | db   | 3 | 2 | 10 20 30    | 0 | 10 20 30 |"
            + " 0 | 2",
        "more were recorded than there are            | db   | 5 | 5 | 10 20 30    | 0 | 10 20 30 |"
            + " 0 | 3",
        "fewer: the oldest                            | db   | 2 | 0 | 10 20 30    | 0 | 10 20    |"
            + " 0 | 0",
        "undated ones were counted in the database    | db   | 4 | 4 | 10 20 30    | 1 | 10 20 30 |"
            + " 1 | 4",
        "the same with a new play                     | db   | 4 | 4 | 10 20 30 40 | 1 | 10 20 30 |"
            + " 1 | 4",
        "undated ones were not counted over the API   | api  | 3 | 3 | 10 20 30    | 1 | 10 20 30 |"
            + " 0 | 3",
        "a line without a run                         | none | 4 | 0 | 10 20 30    | 1 | 10 20 30 |"
            + " 1 | 0",
        "no play is left                              | db   | 2 | 2 | ''          | 0 | ''       |"
            + " 0 | 0",
      })
  @DisplayName("It means the oldest plays that are known before anything new is fetched")
  void whatANumberMeans(
      String what,
      String mode,
      int accounted,
      int added,
      String known,
      int undated,
      String plays,
      long undatedAfter,
      long addedAfter) {
    try (Database database = CacheConnections.open(folder.resolve("x.db"))) {
      int step = Schema.STEPS.indexOf(RecordedPlaysSchema.STEP);
      Schema.upgrade(database, Schema.STEPS.subList(0, step));
      database.update("insert into account (server, user) values ('ws.example', 'ann')");
      database.update("insert into track values (1, 1, 'Mirrow', 'Lost', '', '')");
      for (long second : seconds(known)) {
        database.update("insert into play values (?, 1, 0, 0)", second);
      }
      database.update("insert into play values (15, 1, 0, 1), (16, 1, 1, 0)");
      if (undated > 0) {
        database.update("insert into undated values (1, ?)", undated);
      }
      database.update("insert into target values (1, 'id:u1')");
      database.update(
          "insert into library_track values (1, 1, 'l1', 1, 'p', 'Mirrow', 'Lost', '')");
      database.update("insert into ledger values (1, 1, ?, ?)", accounted, added);
      database.update("insert into left_as values (1, 9, 4, 3)");
      if (mode != null) {
        database.update("insert into run values (1, 1, 1, ?, 5, 6, 0, 1, 0, 0, 0, 2)", mode);
        String line = "[" + accounted + "," + added + "]";
        database.update("insert into journal values (1, 0, null, 1, null, 1, 5, null, ?)", line);
        database.update(
            "insert into journal values (1, 1, null, 1, null, null, 6, null, '[9,4,3]')");
      }

      Schema.upgrade(database);

      TargetStore target = new TargetStore(database, 1, true);
      Library library = TargetFixture.library(TargetFixture.track("l1", "Mirrow", "Lost", ""));
      Ledger ledger = target.ledger(library);
      Ledger.Entry entry = ledger.entry(1, "l1");
      assertArrayEquals(seconds(plays), entry.plays());
      assertEquals(undatedAfter, entry.undated());
      assertEquals(addedAfter, entry.added());
      assertEquals("Left[count=9, history=4]", ledger.left().get("l1").toString());
      if (mode != null) {
        assertEquals(
            "[Accounted[" + entry + "], Left[count=9, history=4]]",
            target.journal(library).ledgers().get(1L).stream()
                .map(RecordedPlaysSchemaTest::after)
                .toList()
                .toString());
      }
    }
  }

  private static String after(LedgerChange line) {
    return line instanceof LedgerChange.Recorded recorded
        ? "Accounted[" + recorded.after() + "]"
        : ((LedgerChange.LeftAs) line).after().toString();
  }

  private static long[] seconds(String text) {
    return text.isBlank()
        ? new long[0]
        : Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
  }
}
