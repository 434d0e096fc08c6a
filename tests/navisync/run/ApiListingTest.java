package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import navisync.cli.CheckSetupCommand;
import navisync.fake.navidrome.Feature;
import navisync.fake.navidrome.NavidromeFault;
import navisync.fake.navidrome.NavidromeReply;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How other servers, and proxies, list a library: nothing is taken for the whole that is not. */
class ApiListingTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL_RIGHT =
      "{ash-ferry@kites=2, slow-lantern@kites=3*, tin-sky@salt=4}";

  @TempDir Path folder;
  private ApiHome api;

  @BeforeEach
  void setUp() {
    api = ApiHome.ofMirrow(folder);
    api.home.set("ALLOW_SCROBBLE_FORWARDING", "True");
  }

  @AfterEach
  void leave() {
    api.close();
  }

  @Test
  @DisplayName("a server that ignores songOffset is searched track by track")
  void ignoresTheOffset() {
    api.server.lacks(Feature.NATIVE_API);
    searchesWith("songOffset", 0);

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals(ALL_RIGHT, api.tracks().toString());
    assertEquals(
        List.of("", "", "Ash Ferry Mirrow", "Lost", "Lost Nobody"),
        api.server.requests("search3").stream()
            .map(request -> request.value("query"))
            .sorted()
            .limit(5)
            .toList());
    assertTrue(
        api.home
            .command(new CheckSetupCommand())
            .out()
            .contains("✓ Library listing: not supported by this server,"));
  }

  @Test
  @DisplayName("one song may come as an object instead of an array of one")
  void oneSongAsAnObject() {
    api.server.lacks(Feature.NATIVE_API);
    searchesWith("songCount", 1);
    songs(songs -> songs.get(0));

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals(ALL_RIGHT, api.tracks().toString());
  }

  @Test
  @DisplayName("songs without a path are songs of their own")
  void withoutPaths() {
    api.server.lacks(Feature.NATIVE_API);
    songs(
        songs -> {
          songs.forEach(song -> ((ObjectNode) song).remove("path"));
          return songs;
        });

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals(ALL_RIGHT, api.tracks().toString());
  }

  @Test
  @DisplayName("songs without a path are so in the database too")
  void withoutPathsInTheDatabase() {
    api.home.set("NAVIDROME_URL", null);
    api.home.navidrome.change("update media_file set path = ''");

    CommandRun run = api.run("--mode=db", "--yes", "--json");

    assertEquals(3, run.json().get("match").get("matched").asInt(), run.out());
  }

  @Test
  @DisplayName("a native listing that breaks off is reported, and nothing is sent")
  void breaksOff() {
    api.server.fault(
        NavidromeFault.answering(NavidromeReply.of(404, "text/plain", "404 page not found\n"))
            .when(
                request ->
                    request.name().equals("api/song") && !request.value("_start").equals("0")));
    api.server.fault(
        (request, server) ->
            request.name().equals("api/song")
                ? server.apply(request.parameter("_end", 2))
                : server.apply(request));

    CommandRun run = api.run("--yes");

    assertEquals("Navidrome lists only 2 rows of /api/song. Try again later.\n", run.error());
    assertEquals(1, run.exitCode());
    assertEquals(0, api.times("scrobble"));
  }

  @Test
  @DisplayName("without X-Total-Count, which proxies may strip, all pages are read")
  void noTotal() {
    api.server.fault(
        (request, server) -> {
          if (!request.name().equals("api/song")) {
            return server.apply(request);
          }
          int start = Integer.parseInt(request.value("_start"));
          return server.apply(request.parameter("_end", start + 1)).with("X-Total-Count", "");
        });

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals(ALL_RIGHT, api.tracks().toString());
  }

  /** From now on every listing is asked with this parameter, whatever NaviSync asked. */
  private void searchesWith(String name, int value) {
    api.server.fault(
        (request, server) ->
            server.apply(
                request.name().equals("search3") ? request.parameter(name, value) : request));
  }

  /** Changes the songs that searches find, where they find any. */
  private void songs(UnaryOperator<JsonNode> change) {
    api.server.fault(
        (request, server) -> {
          NavidromeReply reply = server.apply(request);
          if (!request.name().equals("search3")) {
            return reply;
          }
          try {
            JsonNode body = JSON.readTree(reply.text());
            ObjectNode result = (ObjectNode) body.path("subsonic-response").path("searchResult3");
            if (result.path("song") instanceof ArrayNode songs) {
              result.set("song", change.apply(songs));
            }
            return NavidromeReply.of(200, "application/json", body.toString());
          } catch (JsonProcessingException failed) {
            throw new IllegalStateException(failed);
          }
        });
  }
}
