package navisync.source;

import static navisync.source.FetchedAccount.LANTERN;
import static navisync.source.FetchedAccount.play;
import static navisync.source.FetchedAccount.plays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import navisync.fake.lastfm.LastfmFault;
import navisync.model.Scrobble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two plays of long ago were deleted at Last.fm and one was added, so the totals differ by one. A
 * run that mends this is stopped at each of its steps. Once it has mended one deletion, the totals
 * of the rest agree; the next run must find the rest all the same.
 */
class InterruptedMendTest {
  private static final List<Scrobble> PLAYS = plays(2_400, 1_650_000_000, 100_000);
  private static final Scrobble ADDED = play(LANTERN, PLAYS.get(2_300).second() + 50);

  @TempDir Path folder;

  @Test
  @DisplayName("stopped before any of its requests: the next run mends the rest")
  void atEachRequest() throws Exception {
    int requests = 0;
    boolean stopped = true;
    while (stopped) {
      requests++;
      stopped = stoppedAtRequest(requests);
    }
    assertTrue(requests > 6, "stopped at " + requests + " requests");
  }

  @Test
  @DisplayName("stopped after any page it stores: the next run mends the rest")
  void afterEachPage() throws Exception {
    int pages = 0;
    boolean stopped = true;
    while (stopped) {
      pages++;
      stopped = stoppedAfterPage(pages);
    }
    assertTrue(pages > 3, "stopped at " + pages + " pages");
  }

  /** Answers whether the run was stopped; false when it ended before. */
  private boolean stoppedAtRequest(int number) throws Exception {
    try (FetchedAccount account = changedAccount("request-" + number)) {
      Thread run = Thread.currentThread();
      int before = account.lastfm.requests().size();
      account.lastfm.fault(LastfmFault.after(before + number, run::interrupt));
      boolean stopped;
      try {
        account.fetch();
        stopped = Thread.interrupted();
      } catch (InterruptedException expected) {
        stopped = true;
      }
      account.lastfm.clearFaults();
      assertMendedByNextRun(account);
      return stopped;
    }
  }

  private boolean stoppedAfterPage(int number) throws Exception {
    try (FetchedAccount account = changedAccount("page-" + number)) {
      AtomicInteger updates = new AtomicInteger();
      FetchProgress dies =
          (plays, expected, requests) -> {
            if (updates.incrementAndGet() == number) {
              throw new IllegalStateException("killed");
            }
          };
      boolean stopped = true;
      try {
        account.fetcher().fetch(FetchScope.usual(false), dies);
        stopped = false;
      } catch (IllegalStateException killed) {
        assertEquals("killed", killed.getMessage());
      }
      assertMendedByNextRun(account);
      return stopped;
    }
  }

  private FetchedAccount changedAccount(String name) throws Exception {
    FetchedAccount account = new FetchedAccount(folder.resolve(name), PLAYS);
    account.fetch();
    account.lastfm.remove(PLAYS.get(100), PLAYS.get(1_000));
    account.lastfm.add(ADDED);
    account.nextDay();
    return account;
  }

  private static void assertMendedByNextRun(FetchedAccount account) throws Exception {
    FetchResult next = account.fetch();

    assertTrue(next.complete(), next.toString());
    assertEquals(2_399, next.figures().cachedPlays());
    assertEquals(2_399, account.cachedPlays());
    assertTrue(account.cached().contains("Slow Lantern at [" + ADDED.second() + "]"));
  }
}
