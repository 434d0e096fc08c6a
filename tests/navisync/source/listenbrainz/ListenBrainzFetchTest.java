package navisync.source.listenbrainz;

import static navisync.source.listenbrainz.ListenedAccount.FERRY;
import static navisync.source.listenbrainz.ListenedAccount.LANTERN;
import static navisync.source.listenbrainz.ListenedAccount.NOW;
import static navisync.source.listenbrainz.ListenedAccount.play;
import static navisync.source.listenbrainz.ListenedAccount.plays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import navisync.fake.HistoryReply;
import navisync.fake.listenbrainz.ListenBrainzError;
import navisync.fake.listenbrainz.ListenBrainzFault;
import navisync.fake.listenbrainz.ListenBrainzRequest;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.source.FetchResult;
import navisync.source.FetchScope;
import navisync.source.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/rules.md, "Fetching" and "ListenBrainz": the walk by time at a server without totals. */
class ListenBrainzFetchTest {
  private static final String ID = "0a1b2c3d-1111-2222-3333-444455556666";

  @TempDir Path folder;
  private ListenedAccount account;

  @AfterEach
  void close() {
    account.close();
  }

  private void given(List<Scrobble> listens) {
    account = new ListenedAccount(folder, listens);
  }

  @Test
  @DisplayName("2,500 listens come in pages of 1,000; a second run reads the last 14 days again")
  void whole() throws Exception {
    given(plays(2500, NOW - 3600, 3000));

    FetchResult first = account.fetch();
    account.nextDay();
    FetchResult second = account.fetch();

    assertEquals(
        List.of(2500, 2500, 2500, 0),
        List.of(
            account.cachedPlays(),
            first.figures().newPlays(),
            first.figures().expectedPlays(),
            second.figures().newPlays()));
    assertTrue(first.complete() && second.complete());
    assertTrue(first.figures().requests() <= 8, first.toString());
    assertTrue(second.figures().requests() <= 3, second.toString());
    assertTrue(account.brainz.requests().stream().allMatch(request -> request.count() <= 1000));
  }

  @Test
  @DisplayName("Listens of one second across the seam of two pages: none is lost, none twice")
  void sameSecondAcrossASeam() throws Exception {
    List<Scrobble> listens = new ArrayList<>(plays(998, NOW - 3600, 300));
    long seam = NOW - 3600 - 998 * 300;
    for (String title : List.of("Ash Ferry", "Kestrel Hill", "Low Water", "Salt Road")) {
      listens.add(play(new LastfmTrack("Dunmarrow", title, "", ""), seam));
    }
    listens.addAll(plays(5, seam - 300, 300));
    given(listens);

    assertTrue(account.fetch().complete());
    assertEquals(1007, account.cachedPlays());
  }

  @ParameterizedTest(
      name = "A server that sends at most {0} listens at once, whatever is asked for")
  @ValueSource(ints = {1000, 100, 25})
  void cappedPages(int most) throws Exception {
    given(plays(1234, NOW - 3600, 300));
    account.brainz.largestPage(most);

    FetchResult first = account.fetch();
    account.nextDay();
    FetchResult second = account.fetch();

    assertTrue(first.complete() && second.complete(), first.toString());
    assertEquals(1234, account.cachedPlays());
    assertEquals(0, second.figures().newPlays());
  }

  @Test
  @DisplayName("More listens in one second than a page holds: a gap that is named, no endless loop")
  void fullSecond() throws Exception {
    List<Scrobble> listens = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      listens.add(play(new LastfmTrack("Orla Venn", "Song " + i, "", ""), 1_600_000_000));
    }
    listens.add(play(FERRY, 1_500_000_000));
    given(listens);
    account.brainz.largestPage(25);

    FetchResult result = account.fetch();

    assertEquals(
        "127.0.0.1 has more plays within one second than it lists",
        result.figures().gaps().get(0).reason());
    assertTrue(account.cached().contains("Ash Ferry at [1500000000]"));
    assertTrue(result.figures().requests() < 100, result.toString());
  }

  @Test
  @DisplayName("A listen deleted within the last 14 days is withdrawn, an older one by --verify")
  void deleted() throws Exception {
    given(List.of(play(FERRY, 1_500_000_000), play(FERRY, NOW - 9000), play(LANTERN, NOW - 8000)));
    account.fetch();
    account.brainz.remove(play(FERRY, 1_500_000_000), play(FERRY, NOW - 9000));
    account.nextDay();

    assertEquals(1, account.fetch().withdrawn());
    assertEquals(
        List.of("Ash Ferry at [1500000000]", "Slow Lantern at [1699992000]"), account.cached());
    assertEquals(1, account.fetch(FetchScope.verifying(Verification.USUAL, false)).withdrawn());
    assertEquals(List.of("Slow Lantern at [1699992000]"), account.cached());
  }

  @Test
  @DisplayName("A list that is empty although it says that there are listens withdraws nothing")
  void emptyInTrouble() throws Exception {
    given(plays(40, NOW - 3600, 300));
    account.fetch();
    account.brainz.fault(ListenBrainzFault.replacing("\"listens\":\\[.*\\]", "\"listens\":[]"));
    account.nextDay();

    FetchResult result = account.fetch();

    assertEquals(
        "127.0.0.1 sent an empty list for a time in which it has plays",
        result.figures().gaps().get(0).reason());
    assertTrue(result.figures().requests() < 40, result.toString());
    assertEquals(40, account.cachedPlays());
    account.brainz.clearFaults();
    assertTrue(account.fetch().complete());
    assertEquals(40, account.cachedPlays());
  }

  @Test
  @DisplayName("A number of listens that lags behind withdraws nothing and costs nothing")
  void laggingCount() throws Exception {
    given(plays(40, NOW - 3600, 300));
    account.fetch();
    account.brainz.fault(ListenBrainzFault.replacing("\\{\"count\":40\\}", "{\"count\":0}"));
    account.nextDay();

    FetchResult result = account.fetch();

    assertTrue(result.complete());
    assertEquals(0, result.withdrawn());
    assertEquals(40, account.cachedPlays());
  }

  @ParameterizedTest(name = "{0}: all listens come all the same")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          no number of listens           | \\{"count":40\\}           | {}
          no number on the page          | "count":\\d+,"user_id"     | "user_id"
          no newest and oldest time      | "[a-z]+_listen_ts":\\d+, | "x":1,
          times as texts                 | "listened_at":(\\d)        | "listened_at":"1
          """)
  void missingFields(String what, String pattern, String replacement) throws Exception {
    given(plays(40, NOW - 3600, 300));
    boolean texts = what.startsWith("times");
    account.brainz.fault(
        texts
            ? (request, good) ->
                HistoryReply.text(
                    good.status(),
                    good.text().replaceAll("\"listened_at\":(\\d+)", "\"listened_at\":\"$1\""))
            : ListenBrainzFault.replacing(pattern, replacement));

    assertTrue(account.fetch().complete());
    assertEquals(40, account.cachedPlays());
  }

  @ParameterizedTest(name = "{0}: no play is invented or lost, and the next run repairs it")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          the list is an object         | "listens":\\[             | "listens":{},"x":[
          a row is a number             | \\{"inserted_at"          | 7,{"inserted_at"
          a time is an object           | "listened_at":\\d+        | "listened_at":{}
          a time is a fraction          | "listened_at":(\\d+)      | "listened_at":1.5
          an artist is an object        | "artist_name":"[^"]*"     | "artist_name":{"name":"Mirrow"}
          no metadata                   | "track_metadata":         | "other_data":
          """)
  void wrongTypes(String what, String pattern, String replacement) throws Exception {
    given(plays(40, NOW - 3600, 300));
    account.brainz.fault(ListenBrainzFault.replacing(pattern, replacement));

    FetchResult broken = account.fetch();

    assertFalse(broken.complete());
    assertEquals(0, account.cachedPlays());
    account.brainz.clearFaults();
    assertTrue(account.fetch().complete());
    assertEquals(40, account.cachedPlays());
  }

  @Test
  @DisplayName("A page that is cut off is asked for again; one that always fails stays a gap")
  void cutOffPages() throws Exception {
    given(plays(1500, NOW - 3600, 300));
    account.brainz.fault(ListenBrainzFault.cutOff(2, 4));

    assertTrue(account.fetch().complete());
    assertEquals(1500, account.cachedPlays());
  }

  @Test
  @DisplayName("What a failed page holds is a gap; the next run fetches it and nothing else")
  void resumed() throws Exception {
    given(plays(1500, NOW - 3600, 300));
    long poisoned = NOW - 3600 - 1200 * 300;
    account.brainz.fault(
        (request, good) ->
            good.text().contains("\"listened_at\":" + poisoned)
                ? ListenBrainzError.reply(503, "Try again later.")
                : good);

    FetchResult first = account.fetch();

    assertEquals(1, first.figures().gaps().size());
    assertEquals(
        "127.0.0.1 returned HTTP 503, \"Try again later.\"",
        first.figures().gaps().get(0).reason());
    assertEquals(1499, account.cachedPlays());
    account.brainz.clearFaults();
    int before = account.brainz.requests().size();
    assertTrue(account.fetch().complete());
    assertEquals(1500, account.cachedPlays());
    assertTrue(account.brainz.requests().size() - before < 8);
  }

  @Test
  @DisplayName("A listen without names is no play, is counted as unusable and read again")
  void withoutNames() throws Exception {
    given(List.of(play(FERRY, 1_600_000_000), play(new LastfmTrack("", "Lost", "", ""), NOW - 90)));

    FetchResult result = account.fetch();

    assertEquals(1, result.figures().unusable());
    assertEquals(List.of("Ash Ferry at [1600000000]"), account.cached());
    assertTrue(result.complete());
  }

  @Test
  @DisplayName("The recording id that the player sent comes before the mapper's")
  void recordingId() throws Exception {
    LastfmTrack sent = new LastfmTrack("Mirrow", "Tin Sky", "Salt", ID);
    given(List.of(play(sent, 1_600_000_000), play(FERRY, 1_600_000_300)));
    account.brainz.mapped(sent, "ffffffff-1111-2222-3333-444455556666");
    account.brainz.mapped(FERRY, "eeeeeeee-1111-2222-3333-444455556666");

    account.fetch();

    assertEquals(
        List.of("Ash Ferry eeeeeeee-1111-2222-3333-444455556666", "Tin Sky " + ID),
        account.history.playedTracks().stream()
            .map(track -> track.track().title() + " " + track.track().mbid())
            .sorted()
            .toList());
  }

  @Test
  @DisplayName("--from and --to: only that time is asked for")
  void oneTime() throws Exception {
    given(plays(1000, NOW - 3600, 86_400));

    account.fetch(FetchScope.only(new TimeRange(NOW - 10 * 86_400, NOW - 5 * 86_400), false));

    assertEquals(5, account.cachedPlays());
    assertTrue(
        account.brainz.requests().stream()
            .filter(ListenBrainzRequest::isForListens)
            .allMatch(
                request ->
                    request.number("min_ts").orElse(0) >= NOW - 10 * 86_400 - 1
                        && request.number("max_ts").orElse(0) <= NOW - 5 * 86_400 + 1));
  }

  @Test
  @DisplayName("A server that ignores min_ts and max_ts ends with a gap, not in endless requests")
  void ignoresRanges() throws Exception {
    given(plays(1500, NOW - 3600, 300));
    String newest = firstPage();
    account.brainz.fault(
        ListenBrainzFault.when(ListenBrainzRequest::isForListens, HistoryReply.text(200, newest)));

    FetchResult result = account.fetch();

    assertFalse(result.complete());
    assertEquals(
        "the server lists plays outside the requested time",
        result.figures().gaps().get(0).reason());
    assertTrue(result.figures().requests() < 30, result.toString());
  }

  private String firstPage() throws Exception {
    StringBuilder page = new StringBuilder();
    account.brainz.fault(
        (request, good) -> {
          page.append(good.text());
          return good;
        });
    account
        .client()
        .plays(navisync.source.PlaysQuery.wholeList(1, 1000), navisync.source.RetryBudget.SHORT);
    account.brainz.clearFaults();
    return page.toString();
  }
}
