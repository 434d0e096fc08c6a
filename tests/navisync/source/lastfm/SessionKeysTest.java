package navisync.source.lastfm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import navisync.Failure;
import navisync.fake.lastfm.FakeLastfm;
import navisync.fake.lastfm.LastfmError;
import navisync.fake.lastfm.LastfmFault;
import navisync.fake.lastfm.TestLastfm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** docs/rules.md, "Last.fm": the flow of the session key. */
class SessionKeysTest {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final TestLastfm server = new TestLastfm("ann", List.of());
  private final FakeTime time = new FakeTime(1_700_000_000);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksEveryThreeSecondsUntilThePersonHasAllowedIt() throws Exception {
    server.fault(new SessionServer(3));
    SessionKeys keys = keys("a-secret");

    String token = keys.token();
    Optional<SessionKeys.Session> session = keys.await(token, TEN_MINUTES);

    assertEquals(Optional.of(new SessionKeys.Session("Ann", SessionServer.SESSION_KEY)), session);
    assertEquals(1_700_000_006, time.now().getEpochSecond());
    assertEquals("Session[user=Ann]", session.get().toString());
    assertEquals(
        List.of("auth.getToken", "auth.getSession", "auth.getSession", "auth.getSession"),
        server.requests().stream().map(request -> request.method()).toList());
  }

  @Test
  void gnuFmHasThePageOnItsOwnServer() throws Exception {
    assertEquals(
        "http://127.0.0.1:#/api/auth/?api_key=" + FakeLastfm.API_KEY + "&token=t",
        keys("a-secret").allowPage("t").toString().replaceFirst(":\\d+", ":#"));
    assertEquals(
        "https://www.last.fm/api/auth/?api_key=k&token=t",
        new SessionKeys(LastfmAccess.of("", "ann", "k"), "s", "1", time).allowPage("t").toString());
  }

  @Test
  void nobodyAllowsIt() throws Exception {
    server.fault(new SessionServer(1_000));

    assertEquals(Optional.empty(), keys("a-secret").await("a-token", Duration.ofMinutes(1)));
    assertEquals(20, server.requests().size());
  }

  @Test
  void anAnswerThatIsLostIsAskedForAgain() throws Exception {
    server.fault(new SessionServer(1));
    server.fault(LastfmFault.on(LastfmError.reply(500, 11, "Service Offline"), 1, 2));

    assertEquals("Ann", keys("a-secret").await("a-token", TEN_MINUTES).orElseThrow().user());
  }

  @Test
  void aWrongSecretIsNamedAsTheSetting() {
    server.fault(new SessionServer(1));

    Failure failure = assertThrows(Failure.class, () -> keys("another").token());

    assertEquals(
        "127.0.0.1 rejected the signature (error 13): correct LASTFM_API_SECRET, shown next to"
            + " your API key at https://www.last.fm/api/accounts, and run ./jbang"
            + " scripts/session_key.java --save.",
        failure.getMessage());
  }

  @Test
  void aTokenThatExpiredMeansStartingAgain() {
    server.fault(new SessionServer(1));

    Failure failure = assertThrows(Failure.class, () -> keys("a-secret").await("old", TEN_MINUTES));

    assertEquals(
        "127.0.0.1 no longer accepts the token (error 4). Run again and allow access within an"
            + " hour.",
        failure.getMessage());
  }

  private SessionKeys keys(String secret) {
    LastfmAccess access = LastfmAccess.of(server.address().toString(), "ann", FakeLastfm.API_KEY);
    return new SessionKeys(access, secret, "1.0.0", time);
  }
}
