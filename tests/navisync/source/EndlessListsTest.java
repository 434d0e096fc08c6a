package navisync.source;

import static navisync.source.FetchedAccount.plays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import navisync.fake.HistoryReply;
import navisync.fake.lastfm.LastfmError;
import navisync.fake.lastfm.LastfmFault;
import navisync.fake.lastfm.LastfmRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers whose answers would keep a fetch asking for ever. */
class EndlessListsTest {
  @TempDir Path folder;
  private FetchedAccount account;

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  @DisplayName("Every page of plays fails and all else is answered: the fetch ends, and says why")
  void everyPageFails() throws Exception {
    account = new FetchedAccount(folder, plays(20, 1_600_000_000, 300));
    account.lastfm.fault(
        LastfmFault.when(
            EndlessListsTest::asksForPlays, LastfmError.reply(500, 8, "Operation failed")));

    FetchResult result = account.fetch();

    assertEquals(1, result.figures().gaps().size());
    assertEquals(
        "127.0.0.1 returned error 8, \"Operation failed\"",
        result.figures().gaps().get(0).reason());
    assertTrue(result.figures().requests() < 2_000, result.figures().requests() + " requests");
    account.lastfm.clearFaults();
    assertEquals(20, account.fetch().figures().newPlays());
  }

  @Test
  @DisplayName("Every page brings one play that is a second older: the fetch ends, and says why")
  void everOlder() throws Exception {
    account = new FetchedAccount(folder, plays(20, 1_600_000_000, 300));
    account.lastfm.fault(
        (request, good) ->
            asksForPlays(request)
                ? page("recenttracks", request.to().orElseThrow() - 2, "Song", 20)
                : good);

    FetchResult result = account.fetch();

    assertFalse(result.complete());
    assertEquals(
        "the server lists far more plays than it reports", result.figures().gaps().get(0).reason());
    assertTrue(result.figures().requests() < 2_000, result.figures().requests() + " requests");
  }

  @Test
  @DisplayName("Every page brings one loved track more: the fetch ends, and the list is not whole")
  void everMoreLoved() throws Exception {
    account = new FetchedAccount(folder, plays(20, 1_600_000_000, 300));
    account.lastfm.fault(
        (request, good) ->
            request.method().equals("user.getLovedTracks")
                ? page("lovedtracks", 1_600_000_000, "Song " + request.page(), -1)
                : good);

    FetchResult result = account.fetch(FetchScope.usual(true));

    assertFalse(result.lovedComplete());
    assertTrue(result.figures().requests() < 4_000, result.figures().requests() + " requests");
  }

  @Test
  @DisplayName("Every page of the list brings the same undated play: the fetch ends")
  void everMoreUndated() throws Exception {
    account = new FetchedAccount(folder, plays(20, 1_600_000_000, 300));
    account.lastfm.fault(
        (request, good) ->
            request.from().isEmpty() ? page("recenttracks", 0, "Song", 1_000_000_000) : good);

    FetchResult result = account.fetch();

    assertEquals("the server lists fewer plays than it reports", result.undatedMissing());
    assertEquals(0, account.history.undated());
    assertTrue(result.figures().requests() < 2_000, result.figures().requests() + " requests");
  }

  private static boolean asksForPlays(LastfmRequest request) {
    return request.from().isPresent() && request.limit() > 1;
  }

  /** A page of one row, full by its own words. */
  private static HistoryReply page(String list, long second, String title, int total) {
    String length = total < 0 ? "" : ",\"total\":\"" + total + "\"";
    return HistoryReply.text(
        200,
        "{\"%s\":{\"track\":[{\"name\":\"%s\",\"artist\":\"Mirrow\",\"date\":{\"uts\":\"%d\"}}],\"@attr\":{\"perPage\":\"1\"%s}}}"
            .formatted(list, title, second, length));
  }
}
