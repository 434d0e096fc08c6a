package navisync.source.lastfm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import navisync.Failure;
import navisync.fake.HistoryReply;
import navisync.fake.lastfm.FakeLastfm;
import navisync.fake.lastfm.LastfmError;
import navisync.fake.lastfm.LastfmFault;
import navisync.fake.lastfm.TestLastfm;
import navisync.io.Unavailable;
import navisync.source.RetryBudget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LastfmLovesTest {
  private final TestLastfm lastfm = new TestLastfm("ann", List.of());
  private final FakeTime time = new FakeTime(1_700_000_000L);
  private final LastfmLoves giver = giver(FakeLastfm.SECRET, FakeLastfm.SESSION_KEY);

  @AfterEach
  void close() {
    lastfm.close();
  }

  private LastfmLoves giver(String secret, String sessionKey) {
    LastfmAccess access = new LastfmAccess(lastfm.address(), "ann", FakeLastfm.API_KEY);
    return new LastfmLoves(access, secret, sessionKey, "1.0", time);
  }

  private List<String> loved() {
    return lastfm.loved().stream().map(love -> love.artist() + " – " + love.title()).toList();
  }

  @Test
  @DisplayName("a love is posted, signed, with names of any script")
  void posted() throws Exception {
    assertEquals(Optional.empty(), giver.love("星カナ", "A & B = 100 % + 1", RetryBudget.FULL));

    assertEquals(List.of("星カナ – A & B = 100 % + 1"), loved());
    assertEquals(
        List.of("api_key", "api_sig", "artist", "format", "method", "sk", "track"),
        lastfm.requests().get(0).parameters().keySet().stream().sorted().toList());
    assertEquals(true, lastfm.requests().get(0).posted());
  }

  @Test
  @DisplayName("an answer that was lost is asked for again, which does no harm")
  void lostAnswer() throws Exception {
    lastfm.fault(LastfmFault.on(HistoryReply.text(502, "<html>"), 1));

    assertEquals(Optional.empty(), giver.love("Mirrow", "Tin Sky", RetryBudget.FULL));

    assertEquals(2, lastfm.requests().size());
    assertEquals(List.of("Mirrow – Tin Sky"), loved());
  }

  @Test
  @DisplayName("error 6 is about the names, not about LASTFM_USER, and is not asked again")
  void wrongNames() throws Exception {
    lastfm.fault(LastfmFault.on(LastfmError.reply(400, 6, "Track not found"), 1));

    assertEquals(
        Optional.of("127.0.0.1 rejected these names (error 6)"),
        giver.love("Mirrow", "Tin Sky", RetryBudget.FULL));
    assertEquals(1, lastfm.requests().size());
  }

  @Test
  @DisplayName("a service that stays down is reported after the tries that were asked for")
  void down() {
    lastfm.fault(LastfmFault.when(request -> true, LastfmError.reply(503, 11, "Service offline")));

    Unavailable down =
        assertThrows(Unavailable.class, () -> giver.love("Mirrow", "Tin Sky", RetryBudget.SHORT));

    assertEquals("127.0.0.1 returned error 11, \"Service offline\"", down.getMessage());
    assertEquals(2, lastfm.requests().size());
  }

  @Test
  @DisplayName("a wrong session key and a wrong secret end it by the name of the setting")
  void wrongKeys() {
    assertEquals(
        "127.0.0.1 rejected the session key (error 9): get a new LASTFM_SESSION_KEY with"
            + " ./jbang scripts/session_key.java --save.",
        refusal(giver(FakeLastfm.SECRET, "old")));
    assertEquals(
        "127.0.0.1 rejected the signature (error 13): correct LASTFM_API_SECRET, shown next to"
            + " your API key at https://www.last.fm/api/accounts, and run ./jbang"
            + " scripts/session_key.java --save.",
        refusal(giver("another", FakeLastfm.SESSION_KEY)));
    assertEquals(List.of(), loved());
  }

  private static String refusal(LastfmLoves giver) {
    return assertThrows(Failure.class, () -> giver.love("Mirrow", "Tin Sky", RetryBudget.FULL))
        .getMessage();
  }

  @Test
  @DisplayName("what the service says is shown without any secret")
  void withoutSecrets() {
    assertEquals(
        "key *** secret *** session ***",
        giver.withoutSecrets(
            "key "
                + FakeLastfm.API_KEY
                + " secret "
                + FakeLastfm.SECRET
                + " session "
                + FakeLastfm.SESSION_KEY));
  }

  @Test
  @DisplayName("a service that repeats what it was sent shows no part of a session key")
  void repeated() {
    lastfm.fault(
        (request, good) ->
            LastfmError.reply(500, 8, "x".repeat(100) + " sk=" + request.parameters().get("sk")));

    Unavailable down =
        assertThrows(Unavailable.class, () -> giver.love("Mirrow", "Tin Sky", RetryBudget.SHORT));

    assertEquals(
        "127.0.0.1 returned error 8, \"" + "x".repeat(100) + " sk=***\"", down.getMessage());
  }
}
