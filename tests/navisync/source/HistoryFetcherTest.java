package navisync.source;

import static navisync.source.FetchedAccount.NOW;
import static navisync.source.FetchedAccount.play;
import static navisync.source.FetchedAccount.plays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import navisync.Failure;
import navisync.fake.lastfm.LastfmError;
import navisync.fake.lastfm.LastfmFault;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/rules.md, "Fetching", from the server to the cache. */
class HistoryFetcherTest {
  private static final TimeRange KNOWN = new TimeRange(1_009_843_200, NOW);

  @TempDir Path folder;
  private FetchedAccount account;

  @AfterEach
  void close() {
    account.close();
  }

  private void given(List<Scrobble> plays) {
    account = new FetchedAccount(folder, plays);
  }

  @ParameterizedTest(name = "from and to include their second: {0}; nothing lost, nothing twice")
  @ValueSource(booleans = {true, false})
  void ends(boolean included) throws Exception {
    given(plays(45, 1_600_000_000, 1));
    account.lastfm.largestPage(7);
    account.lastfm.endsIncluded(included);

    FetchResult result = account.fetch();

    assertEquals(45, account.cachedPlays());
    assertEquals(45, result.figures().newPlays());
    assertEquals(List.of(KNOWN), account.history.coverage());
    assertTrue(result.complete());
  }

  @Test
  @DisplayName("40,000 plays take 40 full pages and few more, shared among workers")
  void fewRequests() throws Exception {
    given(plays(40_000, 1_650_000_000, 300));

    FetchResult result = account.fetch();

    assertEquals(40_000, result.figures().cachedPlays());
    assertTrue(result.complete());
    assertTrue(result.figures().requests() <= 52, result.toString());
  }

  @Test
  @DisplayName("a page wholly within one second: the next one is asked for by its number")
  void oneSecond() throws Exception {
    List<Scrobble> plays = new ArrayList<>(plays(6, 1_600_000_100, 10));
    IntStream.range(0, 9)
        .mapToObj(i -> play(new LastfmTrack("Mirrow", "Device " + i, "", ""), 1_600_000_000))
        .forEach(plays::add);
    plays.addAll(plays(6, 1_599_999_999, 10));
    given(plays);
    account.lastfm.largestPage(4);

    FetchResult result = account.fetch();

    assertEquals(21, account.cachedPlays());
    assertEquals(List.of(KNOWN), account.history.coverage());
    assertTrue(result.complete());
    assertTrue(account.lastfm.requests().stream().anyMatch(request -> request.page() == 3));
  }

  @Test
  @DisplayName("large pages fail: 200 at once are asked for, and it is complete")
  void largePagesFail() throws Exception {
    given(plays(2_000, 1_600_000_000, 300));
    account.lastfm.fault(LastfmFault.largePagesFail(200));

    assertTrue(account.fetch().complete());
    assertEquals(2_000, account.cachedPlays());
  }

  @Test
  @DisplayName(
      "the server goes down in the middle: quickly over, the rest is a gap, then it resumes")
  void goesDown() throws Exception {
    given(plays(5_000, 1_600_000_000, 300));
    account.lastfm.fault(
        LastfmFault.when(request -> request.number() > 3, LastfmError.reply(503, 16, "Try later")));

    FetchResult down = account.fetch(FetchScope.usual(true));

    assertFalse(down.complete());
    assertEquals(
        "127.0.0.1 returned error 16, \"Try later\"", down.figures().gaps().get(0).reason());
    assertEquals(1_009_843_200, down.figures().gaps().get(0).range().from());
    assertEquals(down.figures().gaps().get(0).reason(), down.lovedMissing());
    assertEquals(down.figures().gaps().get(0).reason(), down.undatedMissing());
    assertTrue(account.cachedPlays() >= 1_000);
    assertTrue(down.figures().requests() <= 60, down.toString());
    account.lastfm.clearFaults();
    assertTrue(account.fetch().complete());
    assertEquals(5_000, account.cachedPlays());
  }

  @Test
  @DisplayName("--from and --to: that time only; the rest is a gap that was not asked for")
  void only() throws Exception {
    given(plays(100, 1_600_000_000, 1_000));
    TimeRange range = new TimeRange(1_599_950_000, 1_599_960_000);

    FetchResult result = account.fetch(FetchScope.only(range, false));

    assertEquals(11, account.cachedPlays());
    assertEquals(List.of(range), account.history.coverage());
    assertFalse(result.complete());
    assertTrue(result.askedForComplete());
    assertEquals(
        List.of(
            new Gap(
                new TimeRange(1_009_843_200, 1_599_949_999), "outside the requested time", false),
            new Gap(new TimeRange(1_599_960_001, NOW), "outside the requested time", false)),
        result.figures().gaps());
  }

  @Test
  @DisplayName("an interrupt stops it cleanly, and what was stored stays")
  void interrupted() throws Exception {
    given(plays(30_000, 1_600_000_000, 300));
    Thread fetching = Thread.currentThread();
    FetchProgress afterFivePages =
        (read, expected, requests) -> {
          if (read >= 5_000) {
            fetching.interrupt();
          }
        };

    assertThrows(
        InterruptedException.class,
        () -> account.fetcher().fetch(FetchScope.usual(false), afterFivePages));
    int stored = account.cachedPlays();
    int requests = account.lastfm.requests().size();

    assertTrue(stored >= 4_900, "stored " + stored);
    assertTrue(requests < 30, "requests " + requests);
    assertTrue(account.fetch().complete());
    assertEquals(30_000, account.cachedPlays());
  }

  @Test
  @DisplayName("progress goes up to all that is expected")
  void progress() throws Exception {
    given(plays(2_500, 1_600_000_000, 300));
    List<String> told = new ArrayList<>();

    account
        .fetcher()
        .fetch(
            FetchScope.usual(false),
            (read, expected, requests) -> told.add(read + " of " + expected));

    assertEquals("0 of 2500", told.get(0));
    assertTrue(told.size() >= 4, told.toString());
  }

  @Test
  @DisplayName("a clock before 2002 is named instead of fetching nothing")
  void clockNotSet() {
    given(List.of());
    account.time.pass(Duration.ofSeconds(-NOW));

    Failure failure = assertThrows(Failure.class, account::fetch);

    assertTrue(failure.getMessage().contains("clock"), failure.getMessage());
  }

  @Test
  @DisplayName("two broken plays in one history: two gaps of a minute, the rest is there")
  void twoBroken() throws Exception {
    LastfmTrack broken = new LastfmTrack("Mirrow", "Broken", "", "");
    given(
        Stream.concat(
                plays(900, 1_600_000_000, 300).stream(),
                Stream.of(play(broken, 1_599_900_010), play(broken, 1_450_000_000)))
            .toList());
    account.lastfm.fault(LastfmFault.poisonedBy("Broken"));

    FetchResult result = account.fetch();

    assertEquals(900, account.cachedPlays());
    assertEquals(
        List.of(true, true),
        result.figures().gaps().stream().map(gap -> gap.range().seconds() <= 120).toList());
  }
}
