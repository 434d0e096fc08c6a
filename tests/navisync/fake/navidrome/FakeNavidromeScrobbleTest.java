package navisync.fake.navidrome;

import static navisync.fake.navidrome.Scene.ANNA;
import static navisync.fake.navidrome.Scene.AS_ANNA;
import static navisync.fake.navidrome.Scene.AS_BEN;
import static navisync.fake.navidrome.Scene.BEN;
import static navisync.fake.navidrome.Scene.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sending plays does at the demo Navidrome, as a real server was seen to do it. */
class FakeNavidromeScrobbleTest {
  private final Scene scene = new Scene();
  private final TestNavidrome navidrome = scene.navidrome;

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  @DisplayName("a play counts for track, album and each artist, in milliseconds, in the order sent")
  void scrobble() throws Exception {
    HttpResponse<String> answer =
        scene.scrobble("t1 1262400000500", "no-such 1262400000000", "t1 1000", "t3 2000");

    assertEquals(ok(""), answer.body());
    Instant last = Instant.parse("2010-01-02T02:40:00.500Z");
    assertEquals(
        Map.of(
            Item.track(ANNA, "t1"), new CountedPlays(2, last, null),
            Item.track(ANNA, "t3"), new CountedPlays(1, Instant.ofEpochSecond(2), null),
            Item.album(ANNA, "b1"), new CountedPlays(3, last, null),
            Item.artist(ANNA, "a1"), new CountedPlays(2, last, null),
            Item.artist(ANNA, "a2"), new CountedPlays(3, last, null)),
        navidrome.annotations());
    assertEquals(
        List.of(
            new CountedPlay("u1", "t1", last),
            new CountedPlay("u1", "t1", Instant.ofEpochSecond(1)),
            new CountedPlay("u1", "t3", Instant.ofEpochSecond(2))),
        navidrome.history());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "no time means now     | id=t2                    | 1 | 2024-05-01T12:00:00Z | ok",
        "no number means now   | id=t2&time=abc           | 1 | 2024-05-01T12:00:00Z | ok",
        "playing now           | id=t2&submission=false   | 0 |                          | ok",
        "submission in capitals| id=t2&time=1000&submission=TRUE | 1 | 1970-01-01T00:00:01Z | ok",
        "a time too few        | id=t2&id=t2&time=1000    | 0 |                          | failed",
        "no id                 | time=1000                | 0 |                          | failed",
      })
  void whatASubmissionCounts(
      String name, String parameters, int count, String played, String status) throws Exception {
    String body = scene.post("/rest/scrobble", AS_ANNA + "&" + parameters.strip()).body();

    CountedPlays after =
        navidrome.annotations().getOrDefault(Item.track(ANNA, "t2"), CountedPlays.NONE);
    assertEquals(status, body.replaceFirst(".*\"status\":\"(\\w+)\".*", "$1"));
    assertEquals(
        new CountedPlays(count, played == null ? null : Instant.parse(played), null), after);
  }

  @ParameterizedTest(name = "{0} pairs and 5 parameters: {1}")
  @CsvSource({"4, true", "3, false", "2, false"})
  void tooManyParametersAreRefusedInXmlAndNothingIsCounted(int pairs, boolean refused)
      throws Exception {
    navidrome.parameterLimit(5 + 2 * 3);
    String[] plays = new String[pairs];
    Arrays.fill(plays, "t2 1000");

    HttpResponse<String> answer = scene.scrobble(plays);

    assertEquals(200, answer.statusCode());
    assertEquals(refused ? 0 : pairs, scene.count("t2"));
    assertEquals(
        refused
            ? "<subsonic-response xmlns=\"http://subsonic.org/restapi\" status=\"failed\""
                + " version=\"1.16.1\" type=\"navidrome\" serverVersion=\"dev\""
                + " openSubsonic=\"true\"><error code=\"0\""
                + " message=\"number of URL query parameters exceeded limit\"></error>"
                + "</subsonic-response>"
            : ok(""),
        answer.body());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "5 in the body, 1 in the address | 5 | f=json     | 10 | application/xml",
        "6 in the body, 1 in the address | 6 | f=json     | 0  | application/json",
        "6 in the body, other address    | 6 | x=1        | 0  | application/xml",
        "6 in the address                | 0 | f=json&b=1&c=1&d=1&e=1&g=1 | 0 | application/xml",
      })
  void whereParametersBeyondFiveStand(
      String name, int inBody, String query, int code, String contentType) throws Exception {
    navidrome.parameterLimit(5);
    String body = "&x=1".repeat(inBody).replaceFirst("&", "");

    HttpResponse<String> answer = scene.post("/rest/scrobble?" + query, body);

    assertEquals(contentType, answer.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(
        code, Integer.parseInt(answer.body().replaceFirst(".*code\"?[:=]\"?(\\d+).*", "$1")));
  }

  @Test
  @DisplayName("a play goes on to Last.fm only from a player that may, for a user who linked it")
  void forwarding() throws Exception {
    scene.scrobble("t1 1000");
    scene.post("/rest/scrobble", AS_BEN + "&id=t1&time=2000");
    Player annas = navidrome.players().get(0);
    navidrome.player(annas.scrobbleEnabled(false));
    scene.scrobble("t1 3000");
    navidrome.play(ANNA, "t1", Instant.ofEpochSecond(4));

    assertEquals(
        List.of(new CountedPlay("u1", "t1", Instant.ofEpochSecond(1))), navidrome.forwarded());
    assertEquals(3, scene.count("t1"));
    assertEquals(1, navidrome.annotations().get(Item.track(BEN, "t1")).count());
  }
}
