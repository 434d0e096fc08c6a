package navisync.source;

import static navisync.source.FetchedAccount.FERRY;
import static navisync.source.FetchedAccount.play;
import static navisync.source.FetchedAccount.plays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import navisync.Failure;
import navisync.fake.HistoryReply;
import navisync.fake.lastfm.LastfmError;
import navisync.fake.lastfm.LastfmFault;
import navisync.fake.lastfm.LastfmRequest;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people have met when fetching, where the server fails. */
class FailingCasesTest {
  private static final HistoryReply BROKEN = LastfmError.reply(500, 8, "Operation failed");

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
  @DisplayName("One page fails for a while (a): twice, then it is good, and nothing is missing")
  void failsTwice() throws Exception {
    given(plays(2_500, 1_600_000_000, 300));
    account.lastfm.fault(LastfmFault.on(BROKEN, 3, 4));

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
    account.lastfm.fault(LastfmFault.poisonedBy("Broken"));

    FetchResult result = account.fetch();

    assertFalse(result.complete());
    assertEquals(1, result.figures().gaps().size());
    Gap gap = result.figures().gaps().get(0);
    assertTrue(gap.range().contains(1_599_700_100), gap.toString());
    assertTrue(gap.range().seconds() <= 60, gap.toString());
    assertEquals("127.0.0.1 returned error 8, \"Operation failed\"", gap.reason());
    assertEquals(2_500, account.cachedPlays());
    account.lastfm.clearFaults();
    int before = account.lastfm.requests().size();
    assertEquals(1, account.fetch().figures().newPlays());
    assertEquals(2_501, account.cachedPlays());
    assertTrue(account.lastfm.requests().size() - before <= 5);
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
    account.lastfm.fault(LastfmFault.on(HistoryReply.text(200, body), 2));

    FetchResult result = account.fetch();

    assertTrue(result.complete());
    assertEquals(4, result.figures().requests());
    assertEquals(List.of(Duration.ofSeconds(1)), account.time.pauses());
  }

  @ParameterizedTest(name = "Body is not JSON, {0}: always, a named failure and quickly over")
  @MethodSource("bodies")
  void badBodyAlways(String form, String body) throws Exception {
    given(List.of(play(FERRY, 1_600_000_000)));
    account.lastfm.fault((request, good) -> HistoryReply.text(200, body));

    FetchResult result = account.fetch();

    assertEquals(1, result.figures().gaps().size());
    assertEquals(1_009_843_200, result.figures().gaps().get(0).range().from());
    assertTrue(result.figures().gaps().get(0).reason().startsWith("127.0.0.1 "), result.toString());
    assertFalse(result.toString().contains("demo-key"), result.toString());
    assertEquals(6, result.figures().requests());
    assertEquals(0, result.figures().expectedPlays());
  }

  @Test
  @DisplayName("Hidden profile: error 17 stops without retries and names the switch")
  void hiddenProfile() {
    given(List.of());
    account.lastfm.fault(
        (request, good) -> LastfmError.reply(403, 17, "Login: User required to be logged in"));

    Failure failure = assertThrows(Failure.class, account::fetch);

    assertTrue(failure.getMessage().contains("Hide recent listening"), failure.getMessage());
    assertEquals(1, account.lastfm.requests().size());
  }

  @Test
  @DisplayName("Rate limit: waits as told, resumes at the same page, no duplicates")
  void rateLimit() throws Exception {
    given(plays(3_500, 1_600_000_000, 300));
    HistoryReply limited = LastfmError.reply(429, 29, "Rate limit exceeded");
    account.lastfm.fault(LastfmFault.on(limited.with("Retry-After", "7"), 4));

    FetchResult result = account.fetch();

    assertEquals(3_500, result.figures().newPlays());
    assertTrue(result.complete());
    assertTrue(account.time.pauses().contains(Duration.ofSeconds(7)));
    LastfmRequest failed = account.lastfm.requests().get(3);
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
        LastfmFault.when(
            request -> request.number() > 2, LastfmError.reply(403, 26, "API Key Suspended")));

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
    account.lastfm.fault(LastfmFault.deepPagesFail(3));

    assertTrue(account.fetch().complete());
    assertEquals(2_000, account.cachedPlays());
  }
}
