package navisync.source.lastfm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import navisync.Failure;
import navisync.fake.HistoryReply;
import navisync.fake.lastfm.FakeLastfm;
import navisync.fake.lastfm.LastfmError;
import navisync.fake.lastfm.LastfmFault;
import navisync.fake.lastfm.LastfmRequest;
import navisync.fake.lastfm.TestLastfm;
import navisync.io.Unavailable;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.source.PlaysPage;
import navisync.source.PlaysQuery;
import navisync.source.RetryBudget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LastfmClientTest {
  private static final PlaysQuery QUERY = PlaysQuery.wholeList(1, 10);
  private static final Scrobble PLAY =
      new Scrobble(new LastfmTrack("Dunmarrow", "Ash Ferry", "", ""), 1_600_000_000);
  private static final HistoryReply BROKEN = LastfmError.reply(500, 8, "Operation failed");

  private final TestLastfm lastfm = new TestLastfm("ann", List.of(PLAY));
  private final FakeTime time = new FakeTime(1_700_000_000L);
  private final LastfmClient client = client("ann", FakeLastfm.API_KEY);

  @AfterEach
  void close() {
    lastfm.close();
  }

  private LastfmClient client(String user, String key) {
    return new LastfmClient(new LastfmAccess(lastfm.address(), user, key), "1.0", time);
  }

  @Test
  @DisplayName("a request carries method, user, key, format and the range, and names the program")
  void request() throws Exception {
    PlaysPage page =
        client.plays(
            PlaysQuery.between(new TimeRange(1_600_000_000, 1_600_000_060), 1, 200),
            RetryBudget.FULL);

    assertEquals(List.of(PLAY), page.scrobbles());
    assertEquals(
        Map.of(
            "method", "user.getRecentTracks",
            "user", "ann",
            "api_key", FakeLastfm.API_KEY,
            "format", "json",
            "limit", "200",
            "page", "1",
            "from", "1599999999",
            "to", "1600000061"),
        lastfm.requests().get(0).parameters());
    assertTrue(lastfm.requests().get(0).userAgent().startsWith("NaviSync/1.0 "));
  }

  @Test
  @DisplayName("a user with blanks and signs in the name arrives as it is")
  void encoding() {
    LastfmClient other = client("a&b=c#%+ \u00E9", FakeLastfm.API_KEY);

    assertThrows(Failure.class, () -> other.plays(QUERY, RetryBudget.FULL));
    assertEquals("a&b=c#%+ \u00E9", lastfm.requests().get(0).parameters().get("user"));
  }

  @Test
  @DisplayName("a failing page is tried again after growing pauses")
  void growingPauses() throws Exception {
    lastfm.fault(LastfmFault.on(BROKEN, 1, 2, 3));

    assertEquals(1, client.plays(QUERY, RetryBudget.FULL).rows());
    assertEquals(seconds(1, 2, 4), time.pauses());
    assertEquals(4, client.requests());
    assertEquals(1, client.answers());
  }

  @Test
  @DisplayName("after six tries it is a named failure; with short retries after two")
  void givesUp() {
    lastfm.fault((request, good) -> BROKEN);

    Unavailable failure =
        assertThrows(Unavailable.class, () -> client.plays(QUERY, RetryBudget.FULL));
    assertEquals("127.0.0.1 returned error 8, \"Operation failed\"", failure.getMessage());
    assertEquals(6, client.requests());
    assertThrows(Unavailable.class, () -> client.plays(QUERY, RetryBudget.SHORT));
    assertEquals(8, client.requests());
  }

  @Test
  @DisplayName("Rate limit: Retry-After is honoured")
  void retryAfter() throws Exception {
    HistoryReply limited = LastfmError.reply(429, 29, "Rate limit exceeded");
    lastfm.fault(LastfmFault.on(limited.with("Retry-After", "7"), 1));

    client.plays(QUERY, RetryBudget.FULL);

    assertEquals(Duration.ofSeconds(7), time.pauses().get(0));
  }

  @Test
  @DisplayName("Retry-After holds up the next question too, whichever it is")
  void retryAfterForAll() throws Exception {
    lastfm.fault(LastfmFault.on(BROKEN.with("Retry-After", "7"), 1, 2));

    assertThrows(Unavailable.class, () -> client.plays(QUERY, RetryBudget.SHORT));
    client.loved(1, 10, RetryBudget.SHORT);

    assertEquals(seconds(7, 7), atLeastASecond());
  }

  @Test
  @DisplayName("Rate limit: without Retry-After it waits longer and longer, for minutes if need be")
  void rateLimit() throws Exception {
    HistoryReply limited = LastfmError.reply(200, 29, "Rate limit exceeded");
    lastfm.fault(LastfmFault.on(limited, 1, 2, 3, 4, 5, 6, 7));

    client.plays(QUERY, RetryBudget.SHORT);

    assertEquals(seconds(5, 10, 20, 40, 60, 60, 60), atLeastASecond());
  }

  @Test
  @DisplayName("Rate: another server than Last.fm is asked as fast as it answers")
  void otherServer() throws Exception {
    for (int i = 0; i < 400; i++) {
      client.loved(1, 10, RetryBudget.SHORT);
    }

    assertEquals(List.of(), time.pauses());
  }

  @Test
  @DisplayName("Retry-After of an hour is not waited for, by no later question either")
  void tooLong() {
    HistoryReply limited = LastfmError.reply(429, 29, "Rate limit exceeded");
    lastfm.fault((request, good) -> limited.with("Retry-After", "3600"));

    assertThrows(Unavailable.class, () -> client.plays(QUERY, RetryBudget.FULL));
    assertThrows(Unavailable.class, () -> client.plays(QUERY, RetryBudget.FULL));
    assertEquals(List.of(Duration.ofMillis(250)), time.pauses());
  }

  @Test
  @DisplayName("Hidden profile: no retries, the message names the switch")
  void hiddenProfile() {
    lastfm.fault(
        (request, good) -> LastfmError.reply(403, 17, "Login: User required to be logged in"));

    Failure failure = assertThrows(Failure.class, () -> client.plays(QUERY, RetryBudget.FULL));

    assertTrue(failure.getMessage().contains("Hide recent listening"), failure.getMessage());
    assertEquals(1, client.requests());
  }

  @Test
  @DisplayName("a wrong key stops at once, names LASTFM_API_KEY and does not show the key")
  void wrongKey() {
    Failure failure =
        assertThrows(
            Failure.class, () -> client("ann", "not-the-key").plays(QUERY, RetryBudget.FULL));

    assertTrue(failure.getMessage().contains("LASTFM_API_KEY"), failure.getMessage());
    assertFalse(failure.getMessage().contains("not-the-key"), failure.getMessage());
    assertEquals(List.of(), time.pauses());
  }

  @Test
  @DisplayName("error 6 stops before a good answer, and is tried again after one")
  void spuriousErrorSix() throws Exception {
    assertThrows(
        Failure.class, () -> client("nobody", FakeLastfm.API_KEY).plays(QUERY, RetryBudget.FULL));
    client.plays(QUERY, RetryBudget.FULL);
    lastfm.fault(LastfmFault.on(LastfmError.reply(400, 6, "Invalid parameters"), 3));

    assertEquals(1, client.plays(QUERY, RetryBudget.FULL).rows());
  }

  @Test
  @DisplayName("a server's message that repeats the key is shown without it, on one line")
  void keyInMessage() {
    String message = "no such key:\\n " + FakeLastfm.API_KEY;
    lastfm.fault((request, good) -> LastfmError.reply(200, 8, message));

    Unavailable failure =
        assertThrows(Unavailable.class, () -> client.plays(QUERY, RetryBudget.SHORT));

    assertEquals("127.0.0.1 returned error 8, \"no such key: ***\"", failure.getMessage());
  }

  @Test
  @DisplayName("a server that is not there is a named failure")
  void notThere() {
    lastfm.close();

    Unavailable failure =
        assertThrows(Unavailable.class, () -> client.plays(QUERY, RetryBudget.SHORT));

    assertEquals("127.0.0.1 cannot be reached: nothing answers there", failure.getMessage());
  }

  @Test
  @DisplayName("a redirect on the same server is followed")
  void redirect() throws Exception {
    lastfm.fault(
        (request, good) ->
            request.parameters().containsKey("moved") ? good : redirect("?moved=1&", request));

    assertEquals(1, client.plays(QUERY, RetryBudget.FULL).rows());
  }

  @Test
  @DisplayName("a redirect to another server is not followed: the address carries the key")
  void redirectElsewhere() {
    try (TestLastfm other = new TestLastfm("ann", List.of(PLAY))) {
      String elsewhere = other.address().toString().replace("127.0.0.1", "localhost");
      lastfm.fault((request, good) -> redirect(elsewhere + "?", request));

      Unavailable failure =
          assertThrows(Unavailable.class, () -> client.plays(QUERY, RetryBudget.SHORT));

      assertEquals("127.0.0.1 sent an empty answer (HTTP 301)", failure.getMessage());
      assertEquals(List.of(), other.requests());
    }
  }

  private static HistoryReply redirect(String address, LastfmRequest request) {
    String query =
        request.parameters().entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("&"));
    return HistoryReply.text(301, "").with("Location", address + query);
  }

  @Test
  @DisplayName("JSON without the list that was asked for is a failing page")
  void anotherList() {
    lastfm.fault((request, good) -> HistoryReply.text(200, "{\"user\":{}}"));

    Unavailable failure =
        assertThrows(Unavailable.class, () -> client.loved(1, 10, RetryBudget.SHORT));

    assertEquals("127.0.0.1 sent no list \"lovedtracks\"", failure.getMessage());
  }

  private List<Duration> atLeastASecond() {
    return time.pauses().stream().filter(pause -> pause.toSeconds() >= 1).toList();
  }

  private static List<Duration> seconds(long... seconds) {
    return LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList();
  }
}
