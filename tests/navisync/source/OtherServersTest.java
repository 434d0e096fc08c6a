package navisync.source;

import static navisync.source.FetchedAccount.NOW;
import static navisync.source.FetchedAccount.plays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.function.BiFunction;
import navisync.fake.HistoryReply;
import navisync.fake.lastfm.LastfmFault;
import navisync.fake.lastfm.LastfmRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other servers of Last.fm's protocol: what they leave out or ignore costs no play and ends. */
class OtherServersTest {
  private static final BiFunction<LastfmRequest, HistoryReply, HistoryReply> NO_TOTAL =
      LastfmFault.replacing(",\"total(Pages)?\":\"\\d+\"", "");

  private static final BiFunction<LastfmRequest, HistoryReply, HistoryReply> NO_PER_PAGE =
      LastfmFault.replacing(",\"perPage\":\"\\d+\"", "");

  @TempDir Path folder;
  private FetchedAccount account;

  @AfterEach
  void close() {
    account.close();
  }

  @ParameterizedTest(name = "{0} plays")
  @ValueSource(ints = {30, 1500})
  @DisplayName("from and to are ignored: what is listed counts, the rest is a gap, and it ends")
  void ignoresTheRange(int number) throws Exception {
    account = new FetchedAccount(folder, plays(number, NOW - 3600, 300));
    account.lastfm.ignoresRanges(true);

    FetchResult result = account.fetch();

    assertTrue(result.figures().requests() < 60, result.toString());
    assertTrue(account.cachedPlays() <= number);
    if (number > 1000) {
      assertFalse(result.complete(), result.toString());
    }
    account.nextDay();
    assertTrue(account.fetch().figures().requests() < 60);
  }

  @Test
  @DisplayName("pages are capped without a word: every play comes")
  void capsPages() throws Exception {
    account = new FetchedAccount(folder, plays(430, NOW - 3600, 300));
    account.lastfm.largestPage(50);
    account.lastfm.fault(NO_PER_PAGE);

    FetchResult result = account.fetch();

    assertEquals(430, account.cachedPlays());
    assertTrue(result.complete(), result.toString());
    assertTrue(result.figures().requests() < 40, result.toString());
  }

  @Test
  @DisplayName("no total is sent: every play comes, and the next run finds nothing new")
  void noTotal() throws Exception {
    account = new FetchedAccount(folder, plays(430, NOW - 3600, 300));
    account.lastfm.fault(NO_TOTAL);

    FetchResult first = account.fetch();
    account.nextDay();
    FetchResult second = account.fetch();

    assertEquals(430, account.cachedPlays());
    assertEquals(0, second.figures().newPlays());
    assertTrue(first.figures().requests() < 20, first.toString());
    assertTrue(second.figures().requests() < 20, second.toString());
  }

  @Test
  @DisplayName("pages are capped, and neither limit nor total is sent: every play comes")
  void capsPagesWithoutTotal() throws Exception {
    account = new FetchedAccount(folder, plays(430, NOW - 3600, 300));
    account.lastfm.largestPage(50);
    account.lastfm.fault(NO_TOTAL);
    account.lastfm.fault(NO_PER_PAGE);

    FetchResult result = account.fetch();

    assertEquals(430, account.cachedPlays());
    assertTrue(result.figures().requests() < 60, result.toString());
  }
}
