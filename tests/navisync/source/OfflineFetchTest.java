package navisync.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import navisync.model.LastfmTrack;
import navisync.model.PlayTime;
import navisync.model.TimeRange;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What --offline says of a history: gaps up to the last fetch, and none since. */
class OfflineFetchTest {
  private static final long NOW = 1_700_000_000L;

  @TempDir Path folder;
  private Cache cache;
  private AccountHistory history;

  @BeforeEach
  void open() {
    cache = Cache.open(folder, line -> {});
    history = cache.openAccount("https://ws.audioscrobbler.com/2.0/", "ann");
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  @DisplayName("nothing fetched: all time is a gap, up to now")
  void nothing() {
    assertEquals(List.of(new TimeRange(PlayTime.EARLIEST, NOW)), OfflineFetch.gaps(history, NOW));
  }

  @Test
  @DisplayName("between two covered times is a gap, after the last one is none")
  void between() {
    history.store(List.of(), new TimeRange(PlayTime.EARLIEST, 1_300_000_000), NOW);
    history.store(List.of(), new TimeRange(1_300_000_100, 1_600_000_000), 1_600_000_000);

    assertEquals(
        List.of(new TimeRange(1_300_000_001, 1_300_000_099)), OfflineFetch.gaps(history, NOW));
  }

  @Test
  @DisplayName("plays without a date are counted, and are no gap")
  void undated() {
    history.store(List.of(), new TimeRange(PlayTime.EARLIEST, NOW), NOW);
    history.replaceUndated(
        Map.of(
            new LastfmTrack("Mirrow", "Ash Ferry", "Kites", ""), 2,
            new LastfmTrack("Mirrow", "Slow Lantern", "", ""), 3),
        List.of());

    FetchResult known = OfflineFetch.of("Last.fm", history, NOW);

    assertEquals(5, known.figures().undatedPlays());
    assertEquals(List.of(), known.figures().gaps());
  }
}
