package navisync.store.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import navisync.io.Database;
import navisync.store.file.CacheConnections;
import navisync.store.file.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tracks are found by their names through an index of a few letters. */
class NameLookupTest {
  private static final String FIND =
      "select id from track where " + NameLookup.same("track", "?1", "?2");

  private final Database database = CacheConnections.inMemory();

  @BeforeEach
  void makeCache() {
    Schema.upgrade(database);
    database.update("insert into account (server, user) values ('ws.example', 'ann')");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<Long> find(String artist, String title) {
    return database.rows(FIND, row -> row.getLong(1), artist, title);
  }

  private void track(long id, String artist, String title) {
    database.update("insert into track values (?, 1, ?, ?, '', '')", id, artist, title);
  }

  @Test
  void theIndexIsUsed() {
    String plan =
        database.first("explain query plan " + FIND, row -> row.getString(4), "a", "b").orElse("");

    assertTrue(plan.contains("USING INDEX track_names"), plan);
  }

  @ParameterizedTest
  @DisplayName("names of any length and script are found")
  @CsvSource({
    "Mirrow, Slow Lantern",
    "M, A",
    "Mi, Ab",
    "'', Untitled",
    "Mirrow, ''",
    "空, 海",
    "😀😀, 😀",
    "Mirrow, 'it''s 100% \"it\"'",
    "e\u0301, \u00e9"
  })
  void anyName(String artist, String title) {
    track(1, "Somebody", "Else");
    track(2, artist, title);

    assertEquals(List.of(2L), find(artist, title));
  }

  @Test
  @DisplayName("of tracks with the same letters in the index, only the one of these names is found")
  void sameLetters() {
    track(1, "Mirrow", "Tin Sky");
    track(2, "Tirrol", "Tin Sky");
    track(3, "Mirrow", "Ton Sky");
    track(4, "mirrow", "Tin Sky");
    String letters =
        "select count(distinct substr(artist, 2, 2) || substr(title, length(title) / 3, 2)"
            + " || substr(title, 2 * length(title) / 3, 3)) from track where id <> 3";
    assertEquals(1, database.number(letters));

    assertEquals(List.of(1L), find("Mirrow", "Tin Sky"));
  }
}
