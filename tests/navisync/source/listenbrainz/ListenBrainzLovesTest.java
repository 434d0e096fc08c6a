package navisync.source.listenbrainz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import navisync.fake.HistoryReply;
import navisync.fake.listenbrainz.ListenBrainzError;
import navisync.model.LovedTrack;
import navisync.source.FetchResult;
import navisync.source.FetchScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/rules.md, "ListenBrainz": loved recordings, with and without names. */
class ListenBrainzLovesTest {
  private static final String ID = "0a1b2c3d-1111-2222-3333-444455556666";
  private static final LovedTrack FERRY_LOVED = loved("Ash Ferry", ID, 1_600_000_100);

  @TempDir Path folder;
  private ListenedAccount account;

  @BeforeEach
  void open() {
    account = new ListenedAccount(folder, List.of());
  }

  @AfterEach
  void close() {
    account.close();
  }

  private static LovedTrack loved(String title, String mbid, long second) {
    return new LovedTrack("Mirrow", title, mbid, second);
  }

  @Test
  @DisplayName(
      "Loved recordings: hated ones in the total do no harm, names that are left out are looked up")
  void loved() throws Exception {
    account.brainz.loved(
        List.of(
            new LovedTrack("Mirrow", "Tin Sky", "", 1_600_000_000),
            new LovedTrack("Orla Venn", "Glasshouse", ID, 1_600_000_300)),
        3);
    account.brainz.nameless(List.of(ID));

    assertEquals("", account.fetch(FetchScope.usual(true)).lovedMissing());
    assertEquals(
        List.of(
            new LovedTrack("Mirrow", "Tin Sky", "", 1_600_000_000),
            new LovedTrack("Orla Venn", "Glasshouse", ID, 1_600_000_300)),
        account.history.loved());
  }

  @Test
  @DisplayName("A love that the server itself cannot name is counted, and the list is complete")
  void unnamedLove() throws Exception {
    account.brainz.loved(List.of(FERRY_LOVED, loved("Tin Sky", "", 1_600_000_300)), 0);
    account.brainz.nameless(List.of(""));

    FetchResult result = account.fetch(FetchScope.usual(true));

    assertEquals(
        List.of("", 1, true, true),
        List.of(
            result.lovedMissing(),
            result.figures().unnamedLoves(),
            result.askedForComplete(),
            account.history.lovedComplete()));
    assertEquals(List.of(FERRY_LOVED), account.history.loved());
  }

  @Test
  @DisplayName("A love keeps the name it had when the server cannot name it any more")
  void nameLost() throws Exception {
    LovedTrack later = loved("Glasshouse", "", 1_600_000_600);
    account.brainz.loved(List.of(FERRY_LOVED, loved("Tin Sky", "", 1_600_000_300), later), 0);
    account.fetch(FetchScope.usual(true));

    account.brainz.nameless(List.of(""));
    account.brainz.loved(List.of(FERRY_LOVED, loved("Tin Sky", "", 1_600_000_300)), 0);

    assertEquals(1, account.fetch(FetchScope.usual(true)).figures().unnamedLoves());
    // The love that came later than the one without a name is gone for certain.
    assertEquals(
        List.of(FERRY_LOVED, loved("Tin Sky", "", 1_600_000_300)), account.history.loved());
  }

  @Test
  @DisplayName("A love that is gone is kept while one loved again later has no name")
  void lovedAgainWithoutName() throws Exception {
    account.brainz.loved(List.of(FERRY_LOVED, loved("Tin Sky", "", 1_600_000_300)), 0);
    account.fetch(FetchScope.usual(true));

    account.brainz.nameless(List.of(""));
    account.brainz.loved(List.of(FERRY_LOVED, loved("Tin Sky", "", 1_650_000_000)), 0);
    account.fetch(FetchScope.usual(true));

    assertEquals(
        List.of(FERRY_LOVED, loved("Tin Sky", "", 1_600_000_300)), account.history.loved());
  }

  @Test
  @DisplayName("Names that could not be looked up leave the list incomplete")
  void lookUpFails() throws Exception {
    account.brainz.loved(List.of(FERRY_LOVED), 0);
    account.brainz.nameless(List.of(ID));
    account.brainz.fault(
        (request, good) ->
            request.path().equals("metadata/recording/")
                ? ListenBrainzError.reply(503, "down")
                : good);

    FetchResult result = account.fetch(FetchScope.usual(true));

    assertEquals("127.0.0.1 returned HTTP 503, \"down\"", result.lovedMissing());
    assertFalse(account.history.lovedComplete());
  }

  @Test
  @DisplayName("A server without a list of recordings cannot name them either")
  void noListOfRecordings() throws Exception {
    account.brainz.loved(List.of(FERRY_LOVED), 0);
    account.brainz.nameless(List.of(ID));
    account.brainz.fault(
        (request, good) ->
            request.path().equals("metadata/recording/")
                ? HistoryReply.text(404, "<html>Not Found</html>")
                : good);

    FetchResult result = account.fetch(FetchScope.usual(true));

    assertEquals("", result.lovedMissing());
    assertEquals(1, result.figures().unnamedLoves());
  }

  @Test
  @DisplayName("A last page of loves without names is read like any other")
  void unnamedLastPage() throws Exception {
    account.brainz.largestPage(1);
    account.brainz.loved(List.of(loved("Tin Sky", "", 1_600_000_000), FERRY_LOVED), 0);
    account.brainz.nameless(List.of(""));

    FetchResult result = account.fetch(FetchScope.usual(true));

    assertEquals("", result.lovedMissing());
    assertEquals(List.of(FERRY_LOVED), account.history.loved());
  }
}
