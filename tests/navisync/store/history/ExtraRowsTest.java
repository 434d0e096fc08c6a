package navisync.store.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import navisync.model.TimeRange;
import navisync.store.Cache;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that Last.fm counts and that are no further play. */
class ExtraRowsTest {
  private static final TimeRange ALL = new TimeRange(0, 2_000_000_000);

  @TempDir Path folder;

  @Test
  @DisplayName("a range that is read again replaces what was known of it, for its account only")
  void replace() {
    try (Cache cache = Cache.open(folder, line -> {})) {
      ExtraRows ann = cache.openAccount("https://demo.invalid/2.0/", "ann").extraRows();
      ExtraRows bob = cache.openAccount("https://demo.invalid/2.0/", "bob").extraRows();
      ann.replace(Map.of(100L, 2, 200L, 1), ALL);
      bob.replace(Map.of(100L, 7), ALL);

      ann.replace(Map.of(150L, 3), new TimeRange(100, 199));

      assertEquals(4, ann.in(ALL));
      assertEquals(3, ann.in(new TimeRange(0, 199)));
      assertEquals(7, bob.in(ALL));
      ann.replace(Map.of(), ALL);
      assertEquals(0, ann.in(ALL));
    }
  }
}
