package navisync.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import navisync.Failure;
import navisync.fake.lastfm.FakeLastfm;
import navisync.fake.lastfm.TestLastfm;
import navisync.io.Database;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.source.FetchProgress;
import navisync.source.FetchResult;
import navisync.source.FetchScope;
import navisync.source.HistoryFetcher;
import navisync.source.lastfm.FakeTime;
import navisync.source.lastfm.LastfmAccess;
import navisync.source.lastfm.LastfmClient;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the cache runs full while plays are fetched: SQLite may not take another page. */
class FullDiskTest {
  private static final List<Scrobble> PLAYS =
      LongStream.range(0, 6_000)
          .mapToObj(
              i ->
                  new Scrobble(
                      new LastfmTrack("Orla Venn", "Song " + i, "", ""), 1_690_000_000 - i * 9_000))
          .toList();

  @TempDir Path folder;

  @Test
  @DisplayName("what was stored stays and is covered, nothing else is, and the next fetch goes on")
  void fullWhileFetching() throws Exception {
    try (TestLastfm lastfm = new TestLastfm("ann", PLAYS);
        Database database = CacheConnections.open(folder.resolve(Cache.FILE))) {
      Schema.upgrade(database);
      database.execute("pragma journal_mode = wal");
      long account = database.insert("insert into account (server, user) values ('x', 'ann')");
      AccountHistory history = new AccountHistory(database, account);
      database.number("pragma max_page_count = " + (database.number("pragma page_count") + 60));

      Failure full = assertThrows(Failure.class, () -> fetch(lastfm, history));

      assertTrue(full.getMessage().contains("full"), full.getMessage());
      int stored = history.countIn(new TimeRange(0, 2_000_000_000));
      assertTrue(stored > 0 && stored < PLAYS.size(), stored + " stored");
      for (TimeRange covered : history.coverage()) {
        long plays = PLAYS.stream().filter(play -> covered.contains(play.second())).count();
        assertEquals(plays, history.countIn(covered), covered.toString());
      }

      database.number("pragma max_page_count = 100000");
      FetchResult next = fetch(lastfm, history);
      assertTrue(next.complete(), next.toString());
      assertEquals(PLAYS.size() - stored, next.figures().newPlays());
      assertEquals(PLAYS.size(), next.figures().cachedPlays());
    }
  }

  private static FetchResult fetch(TestLastfm lastfm, AccountHistory history)
      throws InterruptedException {
    FakeTime time = new FakeTime(1_700_000_000L);
    LastfmAccess access = new LastfmAccess(lastfm.address(), "ann", FakeLastfm.API_KEY);
    return new HistoryFetcher(new LastfmClient(access, "1.0", time), history, time)
        .fetch(FetchScope.usual(false), FetchProgress.NONE);
  }
}
