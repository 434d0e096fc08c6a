package navisync.fetch;

import static navisync.fetch.FetchedAccount.FERRY;
import static navisync.fetch.FetchedAccount.LANTERN;
import static navisync.fetch.FetchedAccount.NOW;
import static navisync.fetch.FetchedAccount.play;
import static navisync.fetch.FetchedAccount.plays;
import static navisync.fetch.FetchedAccount.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import navisync.Failure;
import navisync.demo.DemoLastfmFault;
import navisync.demo.DemoLastfmReply;
import navisync.demo.DemoLastfmRequest;
import navisync.lastfm.LastfmTrack;
import navisync.lastfm.Scrobble;
import navisync.lastfm.UnusableRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every case of cases.md, "Fetching from Last.fm", from the server to the cache. */
class FetchingCasesTest {
  private static final DemoLastfmReply BROKEN = DemoLastfmReply.error(500, 8, "Operation failed");

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
  @DisplayName("Now-playing entry has no date: skipped; when it comes with a date it counts once")
  void nowPlaying() throws Exception {
    given(List.of(play(FERRY, 1_600_000_000)));
    account.lastfm.playingNow(LANTERN);

    FetchResult first = account.fetch();

    assertEquals(List.of("Ash Ferry at [1600000000]"), account.cached());
    assertEquals(0, first.undatedPlays());
    account.lastfm.playingNow(null);
    account.lastfm.add(play(LANTERN, NOW));
    account.nextDay();
    account.fetch();
    assertEquals(
        List.of("Ash Ferry at [1600000000]", "Slow Lantern at [1700000000]"), account.cached());
  }

  @Test
  @DisplayName("Now-playing entry on every page: none is stored, no page ends too early")
  void nowPlayingOnEveryPage() throws Exception {
    given(plays(7, 1_600_000_000, 300));
    account.lastfm.largestPage(2);
    account.lastfm.playingNow(LANTERN);

    assertTrue(account.fetch().complete());
    assertEquals(7, account.cachedPlays());
  }

  @Test
  @DisplayName("A page with one track is an object, not an array: 1 play")
  void singleObject() throws Exception {
    given(List.of(play(FERRY, 1_600_000_000)));

    FetchResult result = account.fetch();

    assertEquals(List.of("Ash Ferry at [1600000000]"), account.cached());
    assertEquals(1, result.newPlays());
    assertTrue(result.complete());
  }

  @Test
  @DisplayName("Account with no plays: stops at once, 0 plays, success")
  void noPlays() throws Exception {
    given(List.of());
    account.lastfm.fault(DemoLastfmFault.replacing("\"totalPages\":\"0\"", "\"totalPages\":\"1\""));

    FetchResult result = account.fetch();

    assertEquals(List.of(), account.cached());
    assertEquals(0, result.cachedPlays());
    assertEquals(0, result.expectedPlays());
    assertTrue(result.complete());
    assertEquals(3, result.requests());
  }

  @Test
  @DisplayName("One page fails for a while (a): twice, then it is good, and nothing is missing")
  void failsTwice() throws Exception {
    given(plays(2_500, 1_600_000_000, 300));
    account.lastfm.fault(DemoLastfmFault.on(BROKEN, 3, 4));

    FetchResult result = account.fetch();

    assertTrue(result.complete());
    assertEquals(2_500, account.cachedPlays());
  }

  @Test
  @DisplayName(
      "One page fails for a while (b): always; only what is broken stays out, named; a re-run"
          + " resumes")
  void failsAlways() throws Exception {
    LastfmTrack broken = new LastfmTrack("Mirrow", "Broken", "", "");
    List<Scrobble> good = plays(2_500, 1_600_000_000, 300);
    given(Stream.concat(good.stream(), Stream.of(play(broken, 1_599_700_100))).toList());
    account.lastfm.fault(DemoLastfmFault.poisonedBy("Broken"));

    FetchResult result = account.fetch();

    assertFalse(result.complete());
    assertEquals(1, result.gaps().size());
    Gap gap = result.gaps().get(0);
    assertTrue(gap.range().contains(1_599_700_100), gap.toString());
    assertTrue(gap.range().seconds() <= 60, gap.toString());
    assertEquals("127.0.0.1 answers error 8, \"Operation failed\"", gap.reason());
    assertEquals(2_500, account.cachedPlays());
    account.lastfm.clearFaults();
    int before = account.lastfm.requests().size();
    assertEquals(1, account.fetch().newPlays());
    assertEquals(2_501, account.cachedPlays());
    assertTrue(account.lastfm.requests().size() - before <= 5);
  }

  @Test
  @DisplayName("One poisoned page: a title with control characters, the other rows survive")
  void controlCharacters() throws Exception {
    LastfmTrack marked = new LastfmTrack("Mirrow", "q##6/8", "", "");
    given(
        Stream.concat(
                plays(199, 1_600_000_000, 300).stream(), Stream.of(play(marked, 1_500_000_000)))
            .toList());
    account.lastfm.fault(DemoLastfmFault.replacing("q##6/8", "q\u0003\u00106/8"));

    assertTrue(account.fetch().complete());
    assertEquals(200, account.cachedPlays());
    assertTrue(account.cached().contains("q\u0003\u00106/8 at [1500000000]"));
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("an HTML page", "<html><h1>Bad gateway</h1>"),
        Arguments.of("nothing", ""),
        Arguments.of("cut off", "{\"recenttracks\":{\"track\":[{\"name\":\"Ash Fer"),
        Arguments.of(
            "HTTP 200 carrying an error object", "{\"error\":11,\"message\":\"Service Offline\"}"));
  }

  @ParameterizedTest(name = "Body is not JSON, {0}: tried again, then good")
  @MethodSource("bodies")
  void badBodyOnce(String form, String body) throws Exception {
    given(List.of(play(FERRY, 1_600_000_000)));
    account.lastfm.fault(DemoLastfmFault.on(DemoLastfmReply.text(200, body), 2));

    FetchResult result = account.fetch();

    assertTrue(result.complete());
    assertEquals(4, result.requests());
    assertEquals(List.of(Duration.ofSeconds(1)), account.time.pauses());
  }

  @ParameterizedTest(name = "Body is not JSON, {0}: always, a named failure and quickly over")
  @MethodSource("bodies")
  void badBodyAlways(String form, String body) throws Exception {
    given(List.of(play(FERRY, 1_600_000_000)));
    account.lastfm.fault((request, good) -> DemoLastfmReply.text(200, body));

    FetchResult result = account.fetch();

    assertEquals(1, result.gaps().size());
    assertEquals(1_009_843_200, result.gaps().get(0).range().from());
    assertTrue(result.gaps().get(0).reason().startsWith("127.0.0.1 "), result.toString());
    assertFalse(result.toString().contains("demo-key"), result.toString());
    assertEquals(6, result.requests());
    assertEquals(-1, result.expectedPlays());
  }

  @Test
  @DisplayName("Hidden profile: error 17 stops without retries and names the switch")
  void hiddenProfile() {
    given(List.of());
    account.lastfm.fault(
        (request, good) -> DemoLastfmReply.error(403, 17, "Login: User required to be logged in"));

    Failure failure = assertThrows(Failure.class, account::fetch);

    assertTrue(failure.getMessage().contains("Hide recent listening"), failure.getMessage());
    assertEquals(1, account.lastfm.requests().size());
  }

  @Test
  @DisplayName("Rate limit: waits as told, resumes at the same page, no duplicates")
  void rateLimit() throws Exception {
    given(plays(3_500, 1_600_000_000, 300));
    DemoLastfmReply limited = DemoLastfmReply.error(429, 29, "Rate limit exceeded");
    account.lastfm.fault(DemoLastfmFault.on(limited.with("Retry-After", "7"), 4));

    FetchResult result = account.fetch();

    assertEquals(3_500, result.newPlays());
    assertTrue(result.complete());
    assertTrue(account.time.pauses().contains(Duration.ofSeconds(7)));
    DemoLastfmRequest failed = account.lastfm.requests().get(3);
    assertEquals(
        2,
        account.lastfm.requests().stream()
            .filter(request -> request.parameters().equals(failed.parameters()))
            .count());
  }

  @Test
  @DisplayName("Errors 10 and 26 in the middle stop at once; what was stored stays")
  void badKeyInTheMiddle() throws Exception {
    given(plays(3_500, 1_600_000_000, 300));
    account.lastfm.fault(
        DemoLastfmFault.when(
            request -> request.number() > 2, DemoLastfmReply.error(403, 26, "API Key Suspended")));

    Failure failure = assertThrows(Failure.class, account::fetch);

    assertTrue(failure.getMessage().contains("LASTFM_API_KEY"), failure.getMessage());
    assertTrue(account.cachedPlays() >= 1_000);
    assertTrue(account.time.pauses().isEmpty());
    account.lastfm.clearFaults();
    assertTrue(account.fetch().complete());
    assertEquals(3_500, account.cachedPlays());
  }

  @Test
  @DisplayName("Very large account cannot be walked by page number: it is walked by time")
  void deepPagesFail() throws Exception {
    given(plays(2_000, 1_600_000_000, 300));
    account.lastfm.largestPage(200);
    account.lastfm.fault(DemoLastfmFault.deepPagesFail(3));

    assertTrue(account.fetch().complete());
    assertEquals(2_000, account.cachedPlays());
  }

  @ParameterizedTest(
      name = "Claims 2,000 plays and serves 203: keeps what it has, says so, no loop; ends {0}")
  @ValueSource(booleans = {true, false})
  void claimsMore(boolean endsIncluded) throws Exception {
    given(plays(203, 1_600_000_000, 300));
    account.lastfm.endsIncluded(endsIncluded);
    account.lastfm.fault(DemoLastfmFault.claimsTotal(2_000));

    FetchResult result = account.fetch();

    assertEquals(203, account.cachedPlays());
    assertEquals(2_000, result.expectedPlays());
    assertFalse(result.complete());
    assertTrue(
        texts(result.gaps()).toString().contains("says it has 2000 plays here"),
        texts(result.gaps()).toString());
    assertTrue(result.requests() < 20, result.toString());
  }

  @Test
  @DisplayName("Claims fewer than it serves: all are kept, and the difference is said")
  void claimsFewer() throws Exception {
    given(plays(203, 1_600_000_000, 300));
    account.lastfm.fault(DemoLastfmFault.claimsTotal(150));

    FetchResult result = account.fetch();

    assertEquals(203, account.cachedPlays());
    assertFalse(result.complete());
    assertTrue(result.requests() < 20, result.toString());
  }

  @Test
  @DisplayName("New plays arrive during the fetch: 6 distinct plays, none twice, none lost")
  void playsArrive() throws Exception {
    given(plays(5, 1_600_000_000, 300));
    account.lastfm.largestPage(2);
    account.lastfm.fault(
        DemoLastfmFault.after(2, () -> account.lastfm.add(play(LANTERN, NOW - 10))));

    FetchResult first = account.fetch();
    account.nextDay();
    FetchResult second = account.fetch();

    assertEquals(6, account.cachedPlays());
    assertEquals(6, first.newPlays() + second.newPlays());
    assertEquals(6, second.expectedPlays());
    assertTrue(second.complete());
  }

  @Test
  @DisplayName("Page 0 equals page 1: pages are asked for from 1, and no play comes twice")
  void pageZero() throws Exception {
    given(plays(5, 1_600_000_000, 300));
    account.lastfm.largestPage(2);
    account.lastfm.fault(DemoLastfmFault.replacing("\"page\":\"\\d+\"", "\"page\":\"0\""));

    assertEquals(5, account.fetch().newPlays());
    assertTrue(
        account.lastfm.requests().stream()
            .allMatch(request -> Integer.parseInt(request.parameters().get("page")) >= 1));
  }

  @Test
  @DisplayName("Empty or null artist or title: counted as unusable, listed, never retried")
  void unusable() throws Exception {
    LastfmTrack nameless = new LastfmTrack("", "Lost", "", "");
    given(List.of(play(FERRY, 1_600_000_000), play(nameless, 1_500_000_000)));

    FetchResult first = account.fetch();
    account.nextDay();
    FetchResult second = account.fetch();

    assertEquals(
        List.of(new UnusableRow("", "Lost", 1_500_000_000)),
        first.unusable().stream().map(UnusablePlay::row).toList());
    assertEquals(1, first.unusable().get(0).page());
    assertEquals(List.of("Ash Ferry at [1600000000]"), account.cached());
    assertTrue(first.complete() && second.complete());
    assertEquals(
        List.of(1, 1, 2),
        List.of(second.cachedPlays(), second.surplusRows(), second.expectedPlays()));
    assertEquals(3, second.requests());
  }
}
