package navisync.fake.navidrome;

import static navisync.fake.navidrome.Scene.ANNA;
import static navisync.fake.navidrome.Scene.AS_ANNA;
import static navisync.fake.navidrome.Scene.AS_BEN;
import static navisync.fake.navidrome.Scene.failed;
import static navisync.fake.navidrome.Scene.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subsonic's API of the demo Navidrome, as a real server was seen to behave. */
class FakeNavidromeSubsonicTest {
  private final Scene scene = new Scene();
  private final TestNavidrome navidrome = scene.navidrome;

  @AfterEach
  void close() {
    scene.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "right token        | u=anna&t=10f3270a5f40af8a812c9ffd26d11c74&s=salt&v=1&c=x | 0",
        "name in other case | u=ANNA&p=enc:70c3a4737377&v=1&c=x                        | 0",
        "leading zero       | u=ben&p=0123&v=1&c=x                                     | 0",
        "zero lost          | u=ben&p=123&v=1&c=x                                      | 40",
        "wrong token        | u=anna&t=0000&s=salt&v=1&c=x                             | 40",
        "unknown user       | u=nobody&p=0123&v=1&c=x                                  | 40",
        "no password        | u=anna&v=1&c=x                                           | 40",
        "no user            | p=0123&v=1&c=x                                           | 10",
        "no client          | u=ben&p=0123&v=1                                         | 10",
      })
  void whoMayAsk(String name, String parameters, int code) throws Exception {
    String body = scene.get("/rest/ping.view?f=json&" + parameters.strip()).body();

    assertEquals(code, code == 0 && body.equals(ok("")) ? 0 : codeOf(body), body);
  }

  private static int codeOf(String body) {
    return Integer.parseInt(body.replaceFirst(".*\"code\":(\\d+).*", "$1"));
  }

  @Test
  @DisplayName("a server without tokens returned error 41 and takes a password")
  void noTokens() throws Exception {
    navidrome.lacks(Feature.TOKENS);

    assertEquals(
        failed(41, "Token-based authentication not supported"),
        scene.get("/rest/ping?u=anna&t=1&s=2&v=1&c=x&f=json").body());
    assertEquals(ok(""), scene.get("/rest/ping?" + AS_ANNA).body());
  }

  @Test
  @DisplayName("answers and failures come in XML unless JSON is asked for, both with status 200")
  void xml() throws Exception {
    HttpResponse<String> failure = scene.get("/rest/ping?u=ben");
    String song = scene.get("/rest/getSong?id=t2&" + AS_BEN.replace("json", "xml")).body();

    assertEquals(200, failure.statusCode());
    assertEquals(
        "<subsonic-response xmlns=\"http://subsonic.org/restapi\" status=\"failed\""
            + " version=\"1.16.1\" type=\"navidrome\" serverVersion=\"dev\" openSubsonic=\"true\">"
            + "<error code=\"10\" message=\"missing parameter: 'v'\"></error></subsonic-response>",
        failure.body());
    assertEquals(
        "<song id=\"t2\" parent=\"b1\" isDir=\"false\" title=\"Terminus\" album=\"Night Bus\""
            + " artist=\"Owl Parade\" track=\"2\" year=\"2022\" contentType=\"audio/mpeg\""
            + " suffix=\"mp3\" duration=\"200\" path=\"Owl Parade/Night Bus/02 - Terminus.mp3\""
            + " created=\"2024-01-01T00:00:00Z\" albumId=\"b1\" artistId=\"a1\" type=\"music\""
            + " mediaType=\"song\" musicBrainzId=\"\" displayArtist=\"Owl Parade\""
            + " displayAlbumArtist=\"Owl Parade\"><artists id=\"a1\" name=\"Owl Parade\"></artists>"
            + "<albumArtists id=\"a1\" name=\"Owl Parade\"></albumArtists></song>",
        song.replaceAll(".*(<song .*</song>).*", "$1"));
  }

  @Test
  @DisplayName("a date without a count is not shown")
  void dateWithoutCount() throws Exception {
    Instant time = Instant.ofEpochSecond(1);
    navidrome.annotate(Item.track(ANNA, "t1"), new CountedPlays(0, time, null));
    navidrome.annotate(Item.track(ANNA, "t2"), new CountedPlays(1, time, null));

    String none = scene.get("/rest/getSong?id=t1&" + AS_ANNA).body();
    String once = scene.get("/rest/getSong?id=t2&" + AS_ANNA).body();

    assertFalse(none.contains("played") || none.contains("playCount"), none);
    assertTrue(once.contains("\"playCount\":1,"), once);
    assertTrue(once.contains("\"played\":\"1970-01-01T00:00:01Z\""), once);
  }

  @Test
  @DisplayName("an empty query lists all, page by page; a missing file is in no list")
  void listing() throws Exception {
    navidrome.missing("t2");

    assertEquals(List.of("t1", "t3"), found("query=&songCount=50"));
    assertEquals(List.of("t3"), found("query=&songCount=1&songOffset=1"));
    assertEquals(List.of(), found("query=&songCount=50&songOffset=2"));
    assertEquals(List.of(), found("query=&songCount=0"));
    navidrome.lacks(Feature.EMPTY_QUERY);
    assertEquals(List.of(), found("query=&songCount=50"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {"ete+IND|t3", "owl+last|t1", "petra|t1 t3", "night+bus|t1 t2 t3", "call+me|"})
  void wordsFindTracks(String query, String ids) throws Exception {
    assertEquals(
        ids == null ? List.of() : List.of(ids.split(" ")), found("songCount=9&query=" + query));
  }

  private List<String> found(String parameters) throws Exception {
    String body = scene.get("/rest/search3?" + AS_ANNA + "&" + parameters).body();
    return Pattern.compile("\"id\":\"(t\\d)\"")
        .matcher(body)
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }

  @Test
  @DisplayName("stars are the user's own, dated as they are set, and set anew when set again")
  void stars() throws Exception {
    scene.get("/rest/star?" + AS_ANNA + "&id=t1&id=no-such&id=t2");
    scene.time.pass(Duration.ofHours(1));
    scene.get("/rest/star?" + AS_ANNA + "&id=t1");
    scene.get("/rest/unstar?" + AS_ANNA + "&id=t2&id=no-such");

    assertEquals(
        Map.of(
            Item.track(ANNA, "t1"),
            new CountedPlays(0, null, Instant.parse("2024-05-01T13:00:00Z")),
            Item.track(ANNA, "t2"),
            CountedPlays.NONE),
        navidrome.annotations());
    assertEquals(ok("\"starred2\":{}"), scene.get("/rest/getStarred2?" + AS_BEN).body());
    assertEquals(
        1, scene.get("/rest/getStarred2?" + AS_ANNA).body().split("\"starred\":", -1).length - 1);
  }

  @Test
  @DisplayName("without formPost the parameters in a body are not seen, and it is not offered")
  void noFormPost() throws Exception {
    navidrome.lacks(Feature.FORM_POST);

    String ping = scene.post("/rest/ping?f=json", AS_ANNA).body();
    String extensions = scene.get("/rest/getOpenSubsonicExtensions?f=json").body();

    assertEquals(failed(10, "missing parameter: 'u'"), ping);
    assertEquals(-1, extensions.indexOf("formPost"), extensions);
  }

  @Test
  @DisplayName("unknown calls are not found")
  void unknownCall() throws Exception {
    assertEquals(404, scene.get("/rest/noSuchCall?" + AS_ANNA).statusCode());
  }
}
