package navisync.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import navisync.io.Database;
import navisync.store.navidrome.JournalTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache of a version whose journal had a row for each line. */
class PackedJournalSchemaTest {
  private static final List<String> ROWS =
      List.of(
          "1, 0, 1, 1, null, null, 1, null, '[3,\"2010-01-03 02:40:00+00:00\"]'",
          "1, 1, 1, 1, null, null, 2, null, 'Mirrow – Lost'",
          "1, 2, 1, 1, null, null, 3, null, x'80dac409'",
          "1, 3, 2, null, 'al1', null, 1, '[1,null]', '[4,null]'",
          "1, 4, null, 1, null, 1, 5, null, x'000280dac409'",
          "1, 5, null, 1, null, null, 6, '[0,0]', '[3,1]'",
          "1, 6, null, 1, null, null, 7, '[\"Mirrow\",\"Lost\"]', null",
          "2, 0, null, 1, null, null, 8, null, null");

  @TempDir Path folder;

  @Test
  @DisplayName("the lines of each run are the same afterwards, in their order")
  void everyLine() {
    try (Database database = CacheConnections.open(folder.resolve("x.db"))) {
      int step = Schema.STEPS.indexOf(PackedJournalSchema.STEP);
      Schema.upgrade(database, Schema.STEPS.subList(0, step));
      database.update("insert into account (server, user) values ('ws.example', 'ann')");
      database.update("insert into track values (1, 1, 'Mirrow', 'Lost', '', '')");
      database.update("insert into target values (1, 'id:u1')");
      database.update(
          "insert into library_track values (1, 1, 'l1', 1, 'p', 'Mirrow', 'Lost', '')");
      for (int run = 1; run <= 3; run++) {
        database.update(
            "insert into run (id, account, target, mode, started, raised, lowered, starred,"
                + " unstarred, plays) values (?, 1, 1, 'db', 5, 1, 0, 0, 0, 3)",
            run);
      }
      ROWS.forEach(row -> database.update("insert into journal values (" + row + ")"));

      Schema.upgrade(database);

      assertEquals(
          List.of(
              "MEDIA_FILE 1 null 0 ANNOTATION null [3,\"2010-01-03 02:40:00+00:00\"]",
              "MEDIA_FILE 1 null 0 NAME null Mirrow – Lost",
              "MEDIA_FILE 1 null 0 HISTORY_ADDED null 80dac409",
              "ALBUM 0 al1 0 ANNOTATION [1,null] [4,null]",
              "null 1 null 1 ACCOUNTED null 000280dac409",
              "null 1 null 0 LEFT [0,0] [3,1]",
              "null 1 null 0 STAR [\"Mirrow\",\"Lost\"] null"),
          lines(database, 1));
      assertEquals(List.of("null 1 null 0 LEFT_OUT null null"), lines(database, 2));
      assertEquals(List.of(), lines(database, 3));
    }
  }

  private static List<String> lines(Database database, long run) {
    return new JournalTable(database)
        .of(run).stream()
            .map(
                line ->
                    "%s %d %s %d %s %s %s"
                        .formatted(
                            line.type(),
                            line.libraryTrack(),
                            line.item(),
                            line.lastfmTrack(),
                            line.field(),
                            text(line.old()),
                            text(line.now())))
            .toList();
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : "" + value;
  }
}
