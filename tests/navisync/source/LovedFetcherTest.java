package navisync.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import navisync.fake.HistoryReply;
import navisync.fake.lastfm.LastfmError;
import navisync.fake.lastfm.LastfmFault;
import navisync.model.LovedTrack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/rules.md, "Last.fm"; docs/rules.md: a list cut short is not complete. */
class LovedFetcherTest {
  private static final HistoryReply BROKEN = LastfmError.reply(500, 8, "Operation failed");

  @TempDir Path folder;
  private FetchedAccount account;

  @BeforeEach
  void open() {
    account = new FetchedAccount(folder, List.of());
  }

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  @DisplayName("one loved track comes as a single object")
  void one() throws Exception {
    account.lastfm.loved(loves(1));

    FetchResult result = account.fetch(FetchScope.usual(true));

    assertTrue(result.lovedComplete());
    assertEquals(loves(1), account.history.loved());
  }

  @Test
  @DisplayName("2,300 loved tracks in three pages, oldest love first in the cache")
  void many() throws Exception {
    account.lastfm.loved(loves(2_300));

    assertTrue(account.fetch(FetchScope.usual(true)).lovedComplete());
    assertEquals(loves(2_300), account.history.loved());
  }

  @Test
  @DisplayName(
      "a server that repeats its first page is not asked for ever, and the list is cut short")
  void repeatsItsPage() throws Exception {
    account.lastfm.loved(loves(1_000));
    AtomicReference<HistoryReply> first = new AtomicReference<>();
    account.lastfm.fault(
        (request, good) -> {
          if (!request.method().equals("user.getLovedTracks")) {
            return good;
          }
          first.compareAndSet(null, good);
          return first.get();
        });

    assertFalse(account.fetch(FetchScope.usual(true)).lovedComplete());
    assertTrue(account.lastfm.requests().size() < 30);
  }

  @Test
  @DisplayName("an empty list where loves are cached is doubted, and is believed with --verify")
  void seemsEmptied() throws Exception {
    account.lastfm.loved(loves(2));
    account.fetch(FetchScope.usual(true));
    account.lastfm.loved(List.of());

    FetchResult doubted = account.fetch(FetchScope.usual(true));

    assertEquals(
        "the server lists none, but the cache has 2. If you removed them there, add --verify",
        doubted.lovedMissing());
    assertEquals(loves(2), account.history.loved());

    assertTrue(account.fetch(FetchScope.verifying(Verification.USUAL, true)).lovedComplete());
    assertEquals(List.of(), account.history.loved());
  }

  @Test
  @DisplayName("a track that is no longer loved leaves the cache when the list is whole")
  void noLongerLoved() throws Exception {
    account.lastfm.loved(loves(3));
    account.fetch(FetchScope.usual(true));
    account.lastfm.loved(loves(2));
    account.fetch(FetchScope.usual(true));

    assertEquals(loves(2), account.history.loved());
  }

  @Test
  @DisplayName("a list cut short is said to be, adds what is new and removes nothing")
  void cutShort() throws Exception {
    account.lastfm.loved(loves(3));
    account.fetch(FetchScope.usual(true));
    account.lastfm.loved(loves(300).subList(2, 300));
    account.lastfm.fault(
        LastfmFault.when(
            request ->
                request.method().equals("user.getLovedTracks") && request.page() > 1
                    || request.limit() == 1_000 && request.from().isEmpty(),
            BROKEN));

    FetchResult result = account.fetch(FetchScope.usual(true));

    assertFalse(result.lovedComplete());
    assertEquals("127.0.0.1 returned error 8, \"Operation failed\"", result.lovedMissing());
    assertTrue(result.complete(), "plays are complete all the same");
    assertEquals(3 + 200, account.history.loved().size());
    assertTrue(account.history.loved().containsAll(loves(2)));
  }

  @Test
  @DisplayName("a love that arrives while the list is read: it is read again")
  void changes() throws Exception {
    account.lastfm.loved(loves(1_500));
    account.lastfm.fault(LastfmFault.after(4, () -> account.lastfm.loved(loves(1_501))));

    assertTrue(account.fetch(FetchScope.usual(true)).lovedComplete());
    assertEquals(loves(1_501), account.history.loved());
  }

  @Test
  @DisplayName("a list shorter than its total is not complete")
  void shorterThanItsTotal() throws Exception {
    account.lastfm.loved(loves(3));
    account.lastfm.fault(
        (request, good) ->
            request.method().equals("user.getLovedTracks")
                ? LastfmFault.claimsTotal(5).apply(request, good)
                : good);

    assertFalse(account.fetch(FetchScope.usual(true)).lovedComplete());
    assertEquals(loves(3), account.history.loved());
  }

  @Test
  @DisplayName("not asked for: no request, and nothing is missing")
  void notAskedFor() throws Exception {
    FetchResult result = account.fetch(FetchScope.usual(false));

    assertTrue(result.lovedComplete());
    assertTrue(
        account.lastfm.requests().stream()
            .noneMatch(request -> request.method().equals("user.getLovedTracks")));
  }

  /** The oldest loves of a list, oldest first. */
  private static List<LovedTrack> loves(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> new LovedTrack("Orla Venn", "Love " + i, "", 1_500_000_000L + i))
        .toList();
  }
}
