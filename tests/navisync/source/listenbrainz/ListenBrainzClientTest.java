package navisync.source.listenbrainz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import navisync.Failure;
import navisync.fake.HistoryReply;
import navisync.fake.listenbrainz.FakeListenBrainz;
import navisync.fake.listenbrainz.ListenBrainzError;
import navisync.fake.listenbrainz.ListenBrainzFault;
import navisync.io.Secret;
import navisync.io.Unavailable;
import navisync.source.PlaysQuery;
import navisync.source.RetryBudget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ListenBrainz says about its pace and its errors, and what follows. */
class ListenBrainzClientTest {
  private static final PlaysQuery NEWEST = PlaysQuery.wholeList(1, 10);

  @TempDir Path folder;
  private ListenedAccount account;

  @BeforeEach
  void open() {
    account = new ListenedAccount(folder, ListenedAccount.plays(5, ListenedAccount.NOW, 300));
  }

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  @DisplayName("When no request remains, the next one waits until the server takes more")
  void remaining() throws Exception {
    account.brainz.fault(ListenBrainzFault.remaining(2, 9));
    ListenBrainzClient client = account.client();

    for (int i = 0; i < 4; i++) {
      client.plays(NEWEST, RetryBudget.FULL);
    }

    assertEquals(List.of(Duration.ofSeconds(9)), account.time.pauses());
  }

  @Test
  @DisplayName("ListenBrainz itself is asked once a second, and told whose account it is")
  void listenBrainzItself() throws Exception {
    ListenBrainzAccess access =
        ListenBrainzAccess.of("https://api.listenbrainz.org/1/", "ann b", Optional.empty());
    RateHeaders pace = new RateHeaders(account.time, access.betweenRequests());

    pace.take();
    pace.take();
    account.time.pass(Duration.ofMillis(300));
    pace.take();
    account.time.pass(Duration.ofSeconds(5));
    pace.take();

    assertEquals(List.of(Duration.ofSeconds(1), Duration.ofMillis(700)), account.time.pauses());
    assertEquals("NaviSync/1.0 ( https://listenbrainz.org/user/ann%20b )", access.userAgent("1.0"));
  }

  @ParameterizedTest(name = "HTTP 429 with {0}: {1}: asked again after 7 seconds")
  @CsvSource({"Retry-After, 7", "X-RateLimit-Reset-In, 7"})
  void tooMany(String header, String seconds) throws Exception {
    HistoryReply refused = ListenBrainzError.reply(429, "Too many requests");
    account.brainz.fault(
        (request, good) -> request.number() == 1 ? refused.with(header, seconds) : good);

    assertEquals(5, account.client().plays(NEWEST, RetryBudget.SHORT).rows());
    assertTrue(account.time.pauses().contains(Duration.ofSeconds(7)));
  }

  @Test
  @DisplayName("Requests carry the token and name the program")
  void headers() throws Exception {
    client("ann", Optional.of(FakeListenBrainz.TOKEN)).plays(NEWEST, RetryBudget.FULL);

    assertEquals(
        "Token " + FakeListenBrainz.TOKEN, account.brainz.requests().get(0).authorization());
    assertTrue(account.brainz.requests().get(0).userAgent().startsWith("NaviSync/1.0 "));
  }

  @Test
  @DisplayName("An unknown user ends the run and names LISTENBRAINZ_USER")
  void unknownUser() {
    assertEquals(
        "127.0.0.1 has no user \"nobody\" (HTTP 404): check LISTENBRAINZ_USER.",
        failure("nobody", Optional.empty()));
  }

  @Test
  @DisplayName("A wrong token ends the run, names LISTENBRAINZ_TOKEN and is not shown")
  void wrongToken() {
    assertEquals(
        "127.0.0.1 rejected the token (HTTP 401): check LISTENBRAINZ_TOKEN, or leave it out.",
        failure("ann", Optional.of("not-the-token")));
  }

  @Test
  @DisplayName("A server of another kind ends the run and names LISTENBRAINZ_URL")
  void anotherServer() {
    account.brainz.fault((request, good) -> HistoryReply.text(404, "<html>Not Found</html>"));

    assertEquals(
        account.brainz.address()
            + " does not speak ListenBrainz's protocol (HTTP 404): check LISTENBRAINZ_URL.",
        failure("ann", Optional.empty()));
  }

  @Test
  @DisplayName("HTTP 503 is tried again")
  void unavailable() throws Exception {
    account.brainz.fault(ListenBrainzFault.on(HistoryReply.text(503, "<html>"), 1, 2));

    assertEquals(5, account.client().plays(NEWEST, RetryBudget.FULL).rows());
    account.brainz.fault((request, good) -> HistoryReply.text(503, "<html>"));
    assertEquals(
        "127.0.0.1 sent an HTML page (HTTP 503)",
        assertThrows(Unavailable.class, () -> account.client().plays(NEWEST, RetryBudget.SHORT))
            .getMessage());
  }

  private String failure(String user, Optional<String> token) {
    return assertThrows(Failure.class, () -> client(user, token).plays(NEWEST, RetryBudget.FULL))
        .getMessage();
  }

  private ListenBrainzClient client(String user, Optional<String> token) {
    return new ListenBrainzClient(
        new ListenBrainzAccess(account.brainz.address(), user, token.map(Secret::new)),
        "1.0",
        account.time);
  }
}
