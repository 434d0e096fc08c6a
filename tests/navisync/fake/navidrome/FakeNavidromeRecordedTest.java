package navisync.fake.navidrome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the demo Navidrome answers against what a real one answered, exchange by exchange, found
 * through NAVISYNC_FIXTURES.
 */
class FakeNavidromeRecordedTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NO_FIXTURES = "NAVISYNC_FIXTURES is not set";

  /** These hang on the moment or on chance: their type alone is compared. */
  private static final Set<String> VARYING =
      Set.of(
          "starred", "created", "createdAt", "lastSeen", "token", "subsonicSalt", "subsonicToken");

  /** A song of the demo may leave out everything but these. */
  private static final Set<String> WANTED_OF_A_SONG =
      Set.of(
          "id",
          "title",
          "album",
          "albumId",
          "artist",
          "artistId",
          "artists",
          "albumArtist",
          "albumArtists",
          "displayArtist",
          "displayAlbumArtist",
          "participants",
          "musicBrainzId",
          "mbzRecordingID",
          "path",
          "track",
          "trackNumber",
          "discNumber",
          "year",
          "duration",
          "compilation",
          "libraryId",
          "missing",
          "playCount",
          "played",
          "playDate",
          "starred");

  static Stream<String> exchanges() throws IOException {
    String fixtures = System.getenv("NAVISYNC_FIXTURES");
    if (fixtures == null) {
      return Stream.of(NO_FIXTURES);
    }
    try (var files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static Path folder() {
    return Path.of(System.getenv("NAVISYNC_FIXTURES"), "navidrome", "api");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exchanges")
  void answersAsRecorded(String exchange) throws Exception {
    assumeTrue(!exchange.equals(NO_FIXTURES), NO_FIXTURES);
    try (TestNavidrome navidrome = RecordedLibrary.serve(folder())) {
      for (String before :
          List.of(
              "rest-scrobble-batch", "rest-scrobble-unknown-id", "rest-star-many", "rest-unstar")) {
        send(navidrome, recorded(before + ".json").get("request"), "");
      }
      String login = send(navidrome, recorded("auth-login.json").get("request"), "").body();
      String token = JSON.readTree(login).get("token").asText();
      JsonNode expected = recorded(exchange).get("response");

      HttpResponse<String> answer = send(navidrome, recorded(exchange).get("request"), token);

      assertEquals(expected.get("status").asInt(), answer.statusCode());
      compareHeaders(expected.get("headers"), answer.headers());
      JsonNode body = expected.get("body");
      if (body.isTextual()) {
        assertEquals(body.asText(), answer.body());
      } else {
        compare("", body, JSON.readTree(answer.body()));
      }
    }
  }

  /**
   * A song with a subtitle and an album version: appended over Subsonic, apart in the native API.
   */
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"rest-search3-subtitle.json", "api-song-subtitle.json"})
  void namesAreGivenAsRecorded(String exchange) throws Exception {
    assumeTrue(System.getenv("NAVISYNC_FIXTURES") != null, NO_FIXTURES);
    Path file = folder().resolveSibling("names").resolve(exchange);
    JsonNode recorded = JSON.readTree(Files.readString(file)).at("/response/body");
    boolean subsonic = recorded.isObject();
    JsonNode song = subsonic ? recorded.findValue("song").get(0) : recorded.get(0);
    LibraryTrack track =
        new LibraryTrack(
            song.get("id").asText(),
            1,
            "Oak/Field/01.mp3",
            "Wren",
            "Oak",
            List.of(new Participant("2w33aQbVQhGqzM3m4Qg4ST", "Oak")),
            "Field",
            "0h1AFng5XYKAoVKsBZxbhP",
            "Oak",
            "",
            0,
            false,
            0,
            1,
            NameTags.of("Radio Edit", "Japanese pressing"));

    JsonNode written =
        subsonic
            ? Song.subsonic(track, CountedPlays.NONE)
            : Song.nativeApi(track, CountedPlays.NONE, false);

    for (String field : List.of("title", "album", "path", "tags")) {
      assertEquals(song.path(field), written.path(field), field);
    }
  }

  private static JsonNode recorded(String exchange) throws IOException {
    return JSON.readTree(Files.readString(folder().resolve(exchange)));
  }

  private static HttpResponse<String> send(TestNavidrome navidrome, JsonNode request, String token)
      throws IOException, InterruptedException {
    String body = request.path("body").asText("");
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(URI.create(navidrome.address() + request.get("path").asText()))
            .header("User-Agent", "navisync");
    for (Map.Entry<String, JsonNode> header : request.path("headers").properties()) {
      sent.header(header.getKey(), header.getValue().asText().replace("<jwt>", token));
    }
    if (request.has("pairs")) {
      String parameters = recorded("rest-scrobble-batch.json").get("request").get("body").asText();
      body = parameters.replaceFirst("&id=.*", "");
      body += "&id=6JPGbQs17FZDwbnlGQRX2z&time=1000".repeat(request.get("pairs").asInt());
      sent.header("Content-Type", "application/x-www-form-urlencoded");
    }
    sent.method(request.get("method").asText(), HttpRequest.BodyPublishers.ofString(body));
    HttpClient client = HttpClient.newHttpClient();
    return client.send(sent.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The headers that a client looks at: the same ones are there, with the same values. */
  private static void compareHeaders(JsonNode expected, HttpHeaders sent) {
    for (String name :
        List.of("Content-Type", "Set-Cookie", "X-Total-Count", "X-Nd-Authorization")) {
      String value = sent.firstValue(name).orElse(null);
      String recorded = expected.path(name).asText(null);
      if ("<jwt>".equals(recorded)) {
        assertTrue(value != null && value.startsWith("demo-token-"), name + ": " + value);
      } else {
        assertEquals(recorded, value, name);
      }
    }
  }

  /** Nothing is there that the real server does not send, and nothing relied on is missing. */
  private static void compare(String place, JsonNode expected, JsonNode answer) {
    assertEquals(expected.getNodeType(), answer.getNodeType(), place);
    if (expected.isArray()) {
      assertEquals(expected.size(), answer.size(), place);
      for (int i = 0; i < expected.size(); i++) {
        compare(place + "/" + i, expected.get(i), answer.get(i));
      }
    } else if (expected.isObject()) {
      compareFields(place, expected, answer);
    } else if (!VARYING.contains(place.substring(place.lastIndexOf('/') + 1))) {
      assertEquals(expected, answer, place);
    }
  }

  private static void compareFields(String place, JsonNode expected, JsonNode answer) {
    for (Map.Entry<String, JsonNode> field : answer.properties()) {
      String inner = place + "/" + field.getKey();
      assertTrue(expected.has(field.getKey()), inner + " is not in the recorded answer");
      compare(inner, expected.get(field.getKey()), field.getValue());
    }
    for (Map.Entry<String, JsonNode> field : expected.properties()) {
      boolean wanted = !expected.has("title") || WANTED_OF_A_SONG.contains(field.getKey());
      assertTrue(!wanted || answer.has(field.getKey()), place + "/" + field.getKey());
    }
  }
}
