package navisync.fake.navidrome;

import static navisync.fake.navidrome.Scene.ANNA;
import static navisync.fake.navidrome.Scene.AS_ANNA;
import static navisync.fake.navidrome.Scene.ok;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the demo Navidrome fails when it is told to. */
class FakeNavidromeFaultTest {
  private static final String[] THREE_PLAYS = {"t1 1000", "t2 2000", "t1 3000"};

  private static final Map<String, NavidromeReply> REPLIES =
      Map.of(
          "server error", OddReply.serverError(),
          "wait", NavidromeReply.tooManyRequests(7),
          "login page", OddReply.loginPage(),
          "login redirect", OddReply.redirect("https://login.example/?rd=x"),
          "too large", OddReply.tooLarge());

  private final Scene scene = new Scene();
  private final TestNavidrome navidrome = scene.navidrome;

  @AfterEach
  void close() {
    scene.close();
  }

  @ParameterizedTest(name = "cut off after {0} plays")
  @CsvSource({"0, 0, 0", "1, 1, 0", "2, 1, 1", "3, 2, 1", "9, 2, 1"})
  void aCutRequestLeavesAPrefixCounted(int plays, long ofFirst, long ofSecond) throws Exception {
    navidrome.fault(NavidromeFault.cutOffAfter(plays).on("scrobble", 2));
    scene.scrobble("t3 1000");

    assertThrows(IOException.class, () -> scene.scrobble(THREE_PLAYS));

    assertEquals(List.of(ofFirst, ofSecond), List.of(scene.count("t1"), scene.count("t2")));
    assertEquals(1 + ofFirst + ofSecond, navidrome.history().size());
    assertEquals(ok(""), scene.scrobble("t3 1000").body(), "the third request is answered");
  }

  @Test
  @DisplayName("the connection breaks before anything is done, or after everything")
  void cutOffBeforeOrAfterAll() {
    navidrome.fault(NavidromeFault.cutOffBefore().on("scrobble", 1));
    navidrome.fault(NavidromeFault.cutOffAfterAll().on("scrobble", 2));

    assertThrows(IOException.class, () -> scene.scrobble(THREE_PLAYS));
    assertEquals(0, scene.count("t1"));
    assertThrows(IOException.class, () -> scene.scrobble(THREE_PLAYS));
    assertEquals(2, scene.count("t1"));
  }

  @Test
  @DisplayName("a live play may come amid a request")
  void livePlayAmid() throws Exception {
    navidrome.fault(
        NavidromeFault.amid(1, () -> navidrome.play(ANNA, "t1", Instant.ofEpochSecond(500)))
            .on("scrobble", 1));

    assertEquals(ok(""), scene.scrobble(THREE_PLAYS).body());

    assertEquals(
        List.of("t1 1", "t1 500", "t2 2", "t1 3"),
        navidrome.history().stream()
            .map(play -> play.trackId() + " " + play.time().getEpochSecond())
            .toList());
  }

  @Test
  @DisplayName("plays of one track are silently not counted, those of others are")
  void uncounted() throws Exception {
    navidrome.fault(NavidromeFault.uncounted("t1"));

    assertEquals(ok(""), scene.scrobble(THREE_PLAYS).body());

    assertEquals(List.of(0L, 1L), List.of(scene.count("t1"), scene.count("t2")));
  }

  @Test
  @DisplayName("a restart in between keeps counts and players, and ends the tokens")
  void restart() throws Exception {
    String token = scene.token(ANNA);
    navidrome.fault(NavidromeFault.after(navidrome::restart).on("scrobble", 1));
    scene.scrobble(THREE_PLAYS);

    assertEquals(401, scene.api("GET", "/api/player", "", token).statusCode());
    assertEquals(2, scene.count("t1"));
    assertEquals(1, navidrome.players().size());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "server error,   500, text/plain; charset=utf-8",
    "wait,           429, text/plain; charset=utf-8",
    "login page,     200, text/html; charset=utf-8",
    "login redirect, 302, text/html; charset=utf-8",
    "too large,      413, text/html",
  })
  void anotherAnswerInItsPlace(String kind, int status, String contentType) throws Exception {
    NavidromeReply reply = REPLIES.get(kind);
    navidrome.fault(NavidromeFault.answering(reply).when(request -> request.number() == 2));
    scene.get("/rest/ping?" + AS_ANNA);

    HttpResponse<String> answer = scene.scrobble(THREE_PLAYS);

    assertEquals(status, answer.statusCode());
    assertEquals(contentType, answer.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(
        kind.equals("wait") ? "7" : "", answer.headers().firstValue("Retry-After").orElse(""));
    assertEquals(0, scene.count("t1"));
    assertEquals(200, scene.get("/rest/ping?" + AS_ANNA).statusCode());
  }

  @Test
  @DisplayName("an answer may be held while everything is counted")
  void held() throws Exception {
    CountDownLatch counted = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    navidrome.fault(NavidromeFault.after(counted::countDown));
    navidrome.fault(NavidromeFault.heldUntil(released));

    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> assertDoesNotThrow(() -> scene.scrobble(THREE_PLAYS)));

    counted.await();
    assertFalse(answer.isDone());
    assertEquals(2, scene.count("t1"));
    released.countDown();
    assertEquals(ok(""), answer.get().body());
  }

  @Test
  @DisplayName("a proxy refuses larger bodies")
  void largestBody() throws Exception {
    navidrome.fault(NavidromeFault.largestBody(AS_ANNA.length() + 40));

    assertEquals(413, scene.scrobble(THREE_PLAYS).statusCode());
    assertEquals(200, scene.scrobble("t1 1000").statusCode());
    assertEquals(1, scene.count("t1"));
  }

  @Test
  @DisplayName("requests are kept raw, with their place among those of the same name")
  void requests() throws Exception {
    scene.get("/rest/ping.view?" + AS_ANNA);
    scene.post("/rest/scrobble.view", AS_ANNA + "&id=t1&time=1000&id=t2&time=2000");
    scene.scrobble("t1 3000");

    List<NavidromeRequest> scrobbles = navidrome.requests("scrobble");
    NavidromeRequest first = scrobbles.get(0);
    assertEquals(
        List.of("ping 1 1", "scrobble 2 1", "scrobble 3 2"),
        navidrome.requests().stream()
            .map(request -> request.name() + " " + request.number() + " " + request.turn())
            .toList());
    assertEquals("POST", first.method());
    assertEquals(AS_ANNA + "&id=t1&time=1000&id=t2&time=2000", first.body());
    assertEquals(List.of("1000", "2000"), first.values("time"));
    assertEquals("NaviSync/1.0", first.header("User-Agent"));
    assertEquals(AS_ANNA, navidrome.requests().get(0).query());
  }

  @ParameterizedTest(name = "{0} {1}, redirects {2}: {3} {4}")
  @CsvSource({
    "GET,  /rest/ping,       false, 200, ",
    "POST, /rest/ping,       false, 405, ",
    "GET,  /other/rest/ping, true,  302, /music/app/",
    "GET,  /music/app/,      true,  200, ",
    "GET,  /music/rest/ping, true,  200, ",
  })
  void outsideTheBasePath(
      String method, String path, boolean redirects, int status, String location) throws Exception {
    String root = navidrome.address().toString();
    navidrome.basePath("/music");
    navidrome.redirectsWrongPaths(redirects);

    assertEquals(root + "/music", navidrome.address().toString());
    HttpResponse<String> answer = scene.send(method, path + "?" + AS_ANNA, "");
    assertEquals(status, answer.statusCode());
    assertEquals(
        location == null ? "" : location, answer.headers().firstValue("Location").orElse(""));
  }
}
