package navisync.source;

import static navisync.source.FetchedAccount.FERRY;
import static navisync.source.FetchedAccount.LANTERN;
import static navisync.source.FetchedAccount.NOW;
import static navisync.source.FetchedAccount.play;
import static navisync.source.FetchedAccount.plays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import navisync.fake.HistoryReply;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/rules.md, "Fetching": what is read again, and how a change on the site is found. */
class ReadAgainTest {
  @TempDir Path folder;
  private FetchedAccount account;

  @AfterEach
  void close() {
    account.close();
  }

  private void given(List<Scrobble> plays) {
    account = new FetchedAccount(folder, plays);
  }

  @Test
  @DisplayName("a second fetch asks for the last 14 days only, and changes nothing")
  void secondFetch() throws Exception {
    given(plays(3_000, NOW - 100, 600));
    account.fetch();
    account.nextDay();

    FetchResult second = account.fetch();

    assertEquals(List.of(0, 0), List.of(second.figures().newPlays(), second.withdrawn()));
    assertTrue(second.figures().requests() <= 6, second.toString());
    assertTrue(second.complete());
  }

  @Test
  @DisplayName("a total of 0 where plays are cached is a gap, and is believed with --verify")
  void seemsEmptied() throws Exception {
    Scrobble recent = play(FERRY, NOW - 100);
    Scrobble old = play(LANTERN, 1_600_000_000);
    given(List.of(recent, old));
    account.fetch();
    account.lastfm.remove(recent, old);

    FetchResult doubted = account.fetch();

    assertEquals(
        List.of(
            "1009843200-1700000000 the server reports no plays at all, but 2 are cached. If you"
                + " deleted them there, add --verify"),
        FetchedAccount.texts(doubted.figures().gaps()));
    assertEquals(
        List.of("Ash Ferry at [1699999900]", "Slow Lantern at [1600000000]"), account.cached());

    FetchResult confirmed = account.fetch(FetchScope.verifying(Verification.USUAL, false));

    assertEquals(List.of(), FetchedAccount.texts(confirmed.figures().gaps()));
    assertEquals(List.of(), account.cached());
  }

  @Test
  @DisplayName("plays without a date that are suddenly gone stay, and are given up with --verify")
  void undatedSeemEmptied() throws Exception {
    given(plays(3, NOW - 100, 600));
    account.lastfm.undated(List.of(FERRY, FERRY));
    account.fetch();
    account.lastfm.undated(List.of());

    FetchResult doubted = account.fetch();

    assertEquals(
        "the server lists none, but the cache has 2. If you deleted them there, add --verify",
        doubted.undatedMissing());
    assertTrue(account.cached().contains("Ash Ferry at [] undated 2"), account.cached().toString());

    FetchResult confirmed = account.fetch(FetchScope.verifying(Verification.USUAL, false));

    assertEquals("", confirmed.undatedMissing());
    assertEquals(3, account.cached().size(), account.cached().toString());
  }

  @Test
  @DisplayName(
      "the answer about dated plays, repeated for the list of all, does not take the undated ones")
  void repeatedInPlaceOfTheList() throws Exception {
    given(plays(3, NOW - 100, 600));
    account.lastfm.undated(List.of(FERRY, FERRY));
    account.fetch();
    List<String> cached = account.cached();
    List<HistoryReply> dated = new ArrayList<>();
    account.lastfm.fault(
        (request, good) -> {
          if (request.from().isPresent()) {
            dated.add(good);
            return good;
          }
          return dated.get(0);
        });

    FetchResult result = account.fetch();

    assertFalse(result.complete());
    assertEquals(cached, account.cached());
  }

  @Test
  @DisplayName("with --verify, too, one repeated answer does not take them")
  void repeatedOnceInPlaceOfTheList() throws Exception {
    given(plays(3, NOW - 100, 600));
    account.lastfm.undated(List.of(FERRY, FERRY));
    account.fetch();
    List<String> cached = account.cached();
    List<HistoryReply> dated = new ArrayList<>();
    AtomicBoolean repeated = new AtomicBoolean();
    account.lastfm.fault(
        (request, good) -> {
          if (request.from().isPresent()) {
            dated.add(good);
          } else if (!repeated.getAndSet(true)) {
            return dated.get(0);
          }
          return good;
        });

    FetchResult result = account.fetch(FetchScope.verifying(Verification.USUAL, false));

    assertTrue(result.complete());
    assertEquals(cached, account.cached());
  }

  @Test
  @DisplayName(
      "a time that is suddenly empty, or has fewer plays, is doubted while totals say more")
  void rangeSeemsEmptied() throws Exception {
    given(plays(40, NOW - 100, 86_400));
    account.fetch();
    List<String> cached = account.cached();
    for (int rows : List.of(0, 1)) {
      account.lastfm.fault(
          (request, good) ->
              request.from().orElse(0) > NOW - 20 * 86_400
                  ? HistoryReply.text(200, onePage(rows))
                  : good);

      FetchResult doubted = account.fetch();

      assertEquals(
          List.of("1698790400-1700000000 the server lists fewer plays here than its totals say"),
          FetchedAccount.texts(doubted.figures().gaps()));
      assertEquals(0, doubted.withdrawn());
      assertEquals(cached, account.cached());
      account.lastfm.clearFaults();
    }

    assertTrue(account.fetch().complete());
    assertEquals(cached, account.cached());
  }

  @Test
  @DisplayName("a time that is empty is believed where the totals before and after it agree")
  void rangeEmptied() throws Exception {
    List<Scrobble> plays = plays(40, NOW - 100, 86_400);
    given(plays);
    account.fetch();
    account.lastfm.remove(plays.subList(0, 14).toArray(Scrobble[]::new));

    FetchResult result = account.fetch();

    assertTrue(result.complete(), result.toString());
    assertEquals(14, result.withdrawn());
    assertEquals(26, account.cachedPlays());
  }

  /** An answer that says to be all there is: no row, or one. */
  private static String onePage(int rows) {
    String row =
        "{\"artist\":{\"#text\":\"Orla Venn\"},\"name\":\"Song 0\",\"album\":{\"#text\":\"\"},"
            + "\"date\":{\"uts\":\""
            + (NOW - 100)
            + "\"}}";
    return "{\"recenttracks\":{\"track\":["
        + (rows == 0 ? "" : row)
        + "],\"@attr\":{\"page\":\"1\",\"perPage\":\"1000\",\"total\":\""
        + rows
        + "\"}}}";
  }

  @Test
  @DisplayName("plays submitted late, up to 14 days old, are found by the next run")
  void late() throws Exception {
    given(List.of(play(FERRY, NOW - 100)));
    account.fetch();
    account.lastfm.add(play(LANTERN, NOW - 12 * 86_400));
    account.nextDay();

    FetchResult result = account.fetch();

    assertEquals(
        List.of("Ash Ferry at [1699999900]", "Slow Lantern at [1698963200]"), account.cached());
    assertEquals(3, result.figures().requests());
  }

  @Test
  @DisplayName("a play deleted on the site within 14 days is withdrawn by the next run")
  void deletedLately() throws Exception {
    given(List.of(play(FERRY, NOW - 100), play(LANTERN, NOW - 200)));
    account.fetch();
    account.lastfm.remove(play(FERRY, NOW - 100));

    FetchResult result = account.fetch();

    assertEquals(1, result.withdrawn());
    assertEquals(List.of("Slow Lantern at [1699999800]"), account.cached());
    assertTrue(result.complete());
  }

  @Test
  @DisplayName("1,200 plays in the last 14 days: read again in halves, a deleted one is withdrawn")
  void manyLately() throws Exception {
    List<Scrobble> plays = plays(1_200, NOW - 100, 900);
    given(plays);
    account.fetch();
    account.lastfm.remove(plays.get(700));

    FetchResult result = account.fetch();

    assertEquals(1, result.withdrawn());
    assertEquals(1_199, account.cachedPlays());
    assertTrue(result.figures().requests() <= 7, result.toString());
  }

  @Test
  @DisplayName("a play deleted years ago is found by halving the time, not by fetching all again")
  void deletedLongAgo() throws Exception {
    List<Scrobble> plays = plays(20_000, 1_650_000_000, 3_000);
    given(plays);
    account.fetch();
    account.lastfm.remove(plays.get(12_345));
    account.nextDay();

    FetchResult result = account.fetch();

    assertEquals(1, result.withdrawn());
    assertEquals(
        List.of(19_999, 19_999),
        List.of(result.figures().cachedPlays(), result.figures().expectedPlays()));
    assertTrue(result.complete());
    assertTrue(result.figures().requests() <= 20, result.toString());
  }

  @Test
  @DisplayName("--verify finds what totals of all time hide: one deleted here, one added there")
  void verify() throws Exception {
    List<Scrobble> plays = plays(20_000, 1_650_000_000, 3_000);
    given(plays);
    account.fetch();
    account.lastfm.remove(plays.get(18_000));
    account.lastfm.add(play(LANTERN, 1_649_000_001));
    account.nextDay();

    FetchResult usual = account.fetch();
    FetchResult verified = account.fetch(FetchScope.verifying(Verification.USUAL, false));

    assertEquals(List.of(0, 0), List.of(usual.figures().newPlays(), usual.withdrawn()));
    assertEquals(List.of(1, 1), List.of(verified.figures().newPlays(), verified.withdrawn()));
    assertTrue(verified.complete());
  }

  @Test
  @DisplayName("--verify finds a play that was only renamed, where reading all takes few requests")
  void renamed() throws Exception {
    List<Scrobble> plays = plays(3_000, 1_650_000_000, 3_000);
    given(plays);
    account.fetch();
    account.lastfm.remove(plays.get(1_234));
    account.lastfm.add(play(LANTERN, plays.get(1_234).second()));
    account.nextDay();

    FetchResult usual = account.fetch();
    FetchResult verified = account.fetch(FetchScope.verifying(Verification.USUAL, false));

    assertEquals(List.of(0, 0), List.of(usual.figures().newPlays(), usual.withdrawn()));
    assertEquals(List.of(1, 1), List.of(verified.figures().newPlays(), verified.withdrawn()));
    assertEquals(3_000, account.cachedPlays());
    assertEquals(0, verified.requestsToReadAll());
    assertTrue(verified.complete());
  }

  @Test
  @DisplayName("in a long history --verify says what it does not see, and --verify=all finds it")
  void renamedInALongHistory() throws Exception {
    List<Scrobble> plays = plays(50_000, 1_650_000_000, 3_000);
    given(plays);
    account.fetch();
    account.lastfm.remove(plays.get(12_345), plays.get(40_000));
    account.lastfm.add(play(LANTERN, plays.get(12_345).second()));
    account.nextDay();

    FetchResult byTotals = account.fetch(FetchScope.verifying(Verification.USUAL, false));
    FetchResult all = account.fetch(FetchScope.verifying(Verification.ALL, false));

    assertEquals(List.of(0, 1), List.of(byTotals.figures().newPlays(), byTotals.withdrawn()));
    assertTrue(byTotals.figures().requests() < 40, byTotals.toString());
    assertTrue(byTotals.requestsToReadAll() > HistoryFetcher.FEW_DOZEN_REQUESTS);
    assertEquals(List.of(1, 1), List.of(all.figures().newPlays(), all.withdrawn()));
    assertTrue(all.figures().requests() < byTotals.requestsToReadAll() + 20, all.toString());
    assertTrue(all.complete());
  }

  @Test
  @DisplayName("a row that Last.fm lists twice is one play, and no difference in later runs")
  void listedTwice() throws Exception {
    given(
        List.of(
            play(FERRY, 1_500_000_000),
            play(FERRY, 1_500_000_000),
            play(LANTERN, 1_500_000_000),
            play(FERRY, 1_600_000_000)));
    account.fetch();
    account.nextDay();

    FetchResult result = account.fetch();

    assertEquals(
        List.of("Ash Ferry at [1500000000, 1600000000]", "Slow Lantern at [1500000000]"),
        account.cached());
    assertEquals(
        List.of(3, 1, 4),
        List.of(
            result.figures().cachedPlays(), account.extraRows(), result.figures().expectedPlays()));
    assertEquals(3, result.figures().requests());
    assertTrue(result.complete());
  }

  @Test
  @DisplayName("--from and --to over a time that is known: read again, an edited play is corrected")
  void onlyAgain() throws Exception {
    List<Scrobble> plays = plays(3_000, 1_600_000_000, 300);
    given(plays);
    account.fetch();
    account.lastfm.remove(plays.get(1_500));
    account.lastfm.add(play(LANTERN, plays.get(1_500).second()));

    FetchResult result =
        account.fetch(FetchScope.only(new TimeRange(1_500_000_000, 1_600_000_000), false));

    assertEquals(List.of(1, 1), List.of(result.figures().newPlays(), result.withdrawn()));
    assertTrue(result.complete());
  }
}
