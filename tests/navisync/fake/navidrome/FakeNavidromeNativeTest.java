package navisync.fake.navidrome;

import static navisync.fake.navidrome.Scene.ANNA;
import static navisync.fake.navidrome.Scene.AS_ANNA;
import static navisync.fake.navidrome.Scene.AS_BEN;
import static navisync.fake.navidrome.Scene.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The native API of the demo Navidrome, as a real server was seen to behave. */
class FakeNavidromeNativeTest {
  private final Scene scene = new Scene();
  private final TestNavidrome navidrome = scene.navidrome;

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  @DisplayName("five tries to log in within 20 seconds, right or wrong; the sixth must wait")
  void loginLimit() throws Exception {
    assertEquals(200, scene.login("anna", "pässw").statusCode());
    scene.time.pass(Duration.ofSeconds(10));
    for (int i = 2; i <= 5; i++) {
      assertEquals(401, scene.login("anna", "wrong").statusCode());
    }

    HttpResponse<String> sixth = scene.login("anna", "pässw");
    assertEquals(429, sixth.statusCode());
    assertEquals("20", sixth.headers().firstValue("Retry-After").orElseThrow());
    scene.time.pass(Duration.ofSeconds(10));
    assertEquals(200, scene.login("anna", "pässw").statusCode());
    assertEquals(429, scene.login("anna", "pässw").statusCode());
    navidrome.restart();
    assertEquals(200, scene.login("anna", "pässw").statusCode(), "a restart forgets the tries");
  }

  @Test
  @DisplayName("each answer carries a fresh token, old ones stay valid, a restart ends them all")
  void tokens() throws Exception {
    String first = scene.token(ANNA);
    HttpResponse<String> answer = scene.api("GET", "/api/player", "", first);
    String second = answer.headers().firstValue("X-Nd-Authorization").orElseThrow();

    assertNotEquals(first, second);
    assertEquals(200, scene.api("GET", "/api/player", "", first).statusCode());
    assertEquals(200, scene.api("GET", "/api/player", "", second).statusCode());
    navidrome.restart();
    assertEquals(401, scene.api("GET", "/api/player", "", second).statusCode());
    String third = scene.token(ANNA);
    scene.time.pass(Duration.ofHours(48));
    assertEquals(401, scene.api("GET", "/api/player", "", third).statusCode());
  }

  @Test
  @DisplayName("the cookie names the player, which is found by user, client and agent")
  void playerInCookie() throws Exception {
    assertEquals("nd-player-616e6e61=player0000000000000001", cookie(AS_ANNA, ""));
    assertEquals("nd-player-616e6e61=player0000000000000001", cookie(AS_ANNA, ""));
    assertEquals("nd-player-62656e=player0000000000000002", cookie(AS_BEN, ""));
    String other = AS_ANNA.replace("c=Test", "c=Other");
    assertEquals("nd-player-616e6e61=player0000000000000003", cookie(other, ""));
    assertEquals(
        "nd-player-616e6e61=player0000000000000003",
        cookie(other, "nd-player-616e6e61=player0000000000000001"),
        "the player in a cookie counts only for its own client name");
    assertEquals(
        "nd-player-616e6e61=player0000000000000002",
        cookie(AS_ANNA, "nd-player-616e6e61=player0000000000000002"),
        "the player in a cookie counts whoever it belongs to");
    assertEquals("NaviSync", navidrome.players().get(0).userAgent());
  }

  private String cookie(String parameters, String sent) throws Exception {
    HttpResponse<String> answer =
        sent.isEmpty()
            ? scene.get("/rest/ping?" + parameters)
            : scene.send("GET", "/rest/ping?" + parameters, "", "Cookie", sent);
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  @Test
  @DisplayName("forwarding is switched off by a put that may name this field alone")
  void switchOff() throws Exception {
    scene.get("/rest/ping?" + AS_BEN);
    String token = scene.token(BEN);
    String written =
        "{\"userName\":\"ben\",\"id\":\"player0000000000000001\",\"name\":\"Test [NaviSync]\","
            + "\"userAgent\":\"NaviSync\",\"userId\":\"u2\",\"client\":\"Test\","
            + "\"ip\":\"127.0.0.1\",\"lastSeen\":\"2024-05-01T12:00:00Z\","
            + "\"transcodingId\":\"\",\"maxBitRate\":0,\"reportRealPath\":false,"
            + "\"scrobbleEnabled\":%s}";
    String address = "/api/player/player0000000000000001";

    assertEquals(written.formatted(true), scene.api("GET", address, "", token).body());
    assertEquals(
        written.formatted(false),
        scene.api("PUT", address, "{\"scrobbleEnabled\":false}", token).body());
    assertEquals(written.formatted(false), scene.api("GET", address, "", token).body());
  }

  @ParameterizedTest(name = "{0} {1} by {2}: {3}")
  @CsvSource({
    "GET, player0000000000000001, ben,  500",
    "PUT, player0000000000000001, ben,  403",
    "GET, player0000000000000001, anna, 200",
    "GET, none,                   anna, 500",
    "PUT, none,                   anna, 404",
  })
  void whoMaySeeAnnasPlayer(String method, String id, String user, int status) throws Exception {
    scene.get("/rest/ping?" + AS_ANNA);
    String token = scene.token(user.equals("ben") ? BEN : ANNA);

    assertEquals(status, scene.api(method, "/api/player/" + id, "{}", token).statusCode());
  }

  @Test
  @DisplayName("the history shows the user's own plays, both ends of the time included")
  void history() throws Exception {
    navidrome.play(ANNA, "t1", Instant.ofEpochSecond(300));
    navidrome.play(BEN, "t1", Instant.ofEpochSecond(100));
    navidrome.play(ANNA, "t2", Instant.ofEpochSecond(100, 500_000_000));
    navidrome.play(ANNA, "t2", Instant.ofEpochSecond(301));

    HttpResponse<String> answer =
        scene.api("GET", "/api/scrobble?from=100&to=300", "", scene.token(ANNA));

    assertEquals("2", answer.headers().firstValue("X-Total-Count").orElseThrow());
    assertEquals(
        "[{\"id\":3,\"mediaFileId\":\"t2\",\"submissionTime\":100},"
            + "{\"id\":1,\"mediaFileId\":\"t1\",\"submissionTime\":300}]",
        answer.body());
  }

  @Test
  @DisplayName("a history switched off stays empty, and plays are counted all the same")
  void historyOff() throws Exception {
    navidrome.lacks(Feature.HISTORY);
    scene.scrobble("t1 1000");

    assertEquals("[]", scene.api("GET", "/api/scrobble", "", scene.token(ANNA)).body());
    assertEquals(1, scene.count("t1"));
  }

  @Test
  @DisplayName("songs are sorted and paged, and those with missing files are among them")
  void songs() throws Exception {
    navidrome.missing("t3");
    navidrome.play(ANNA, "t2", Instant.ofEpochSecond(100));

    HttpResponse<String> answer =
        scene.api(
            "GET", "/api/song?_start=0&_end=2&_sort=title&_order=DESC", "", scene.token(ANNA));

    assertEquals("3", answer.headers().firstValue("X-Total-Count").orElseThrow());
    JsonNode songs = new ObjectMapper().readTree(answer.body());
    assertEquals("t3 t2", songs.get(0).get("id").asText() + " " + songs.get(1).get("id").asText());
    assertEquals(true, songs.get(0).get("missing").asBoolean());
    assertEquals(false, songs.get(1).get("missing").asBoolean());
    assertEquals(
        "1 1970-01-01T00:01:40Z",
        songs.get(1).get("playCount").asText() + " " + songs.get(1).get("playDate").asText());
  }

  @ParameterizedTest(name = "without {0}: {1} is {2}")
  @CsvSource({
    "NATIVE_API,      /api/player,   404",
    "NATIVE_API,      /auth/login,   404",
    "HISTORY_ADDRESS, /api/scrobble, 404",
    "HISTORY_ADDRESS, /api/player,   401",
    "HISTORY,         /api/scrobble, 401",
  })
  void whatOlderServersLack(Feature feature, String address, int status) throws Exception {
    navidrome.lacks(feature);

    assertEquals(status, scene.get(address).statusCode());
    assertFalse(scene.get("/rest/ping?" + AS_ANNA).body().contains("failed"));
  }
}
