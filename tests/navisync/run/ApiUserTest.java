package navisync.run;

import static navisync.support.ApiHome.ANN;
import static navisync.support.ApiHome.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import navisync.fake.navidrome.Feature;
import navisync.fake.navidrome.NavidromeFault;
import navisync.fake.navidrome.NavidromeReply;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plays and stars reach the user who logs in, and nobody else. */
class ApiUserTest {
  private static final String ANOTHER =
      "Navidrome answers as user ben, not as ann: a proxy in front of it logs in with a user of its"
          + " own (header authentication). Plays and stars would go to ben, so NaviSync stopped."
          + " Use the address that Navidrome itself listens on, or have the proxy let /rest through"
          + " without its header.\n";
  private static final String UNKNOWN =
      "Cannot tell which user the server answers as: it sends no player cookie and refuses getUser"
          + " for ann. Nothing was sent. If a proxy in front of it strips cookies or logs in with a"
          + " user of its own, use the address that the server itself listens on.\n";

  @TempDir Path folder;
  private ApiHome api;

  @BeforeEach
  void setUp() {
    api = ApiHome.ofMirrow(folder);
  }

  @AfterEach
  void leave() {
    api.close();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"--no-playcount", "--no-loved", "--dry-run"})
  void aProxyThatLogsInAsSomebodyElseIsRefused(String option) {
    api.server.answersAs(BEN);

    CommandRun run = api.run("--yes", option);

    assertEquals(new CommandRun(4, "", ANOTHER), run);
    assertEquals(Map.of(), api.tracks(BEN));
    assertEquals(List.of(), api.home.lastfm.requests());
  }

  @Test
  void soItIsWithoutTheNativeApi() {
    api.server.answersAs(BEN);
    api.server.lacks(Feature.NATIVE_API);
    api.home.set("ALLOW_SCROBBLE_FORWARDING", "True");

    assertEquals(new CommandRun(4, "", ANOTHER), api.run("--yes"));
    assertEquals(Map.of(), api.tracks(BEN));
  }

  @ParameterizedTest(name = "answering as ben: {0}, plays: {1}")
  @CsvSource({"true, --no-loved", "true, --no-playcount", "false, --no-loved"})
  void aProxyThatAlsoStripsTheCookieHasToAnswerGetUser(boolean asBen, String option) {
    if (asBen) {
      api.server.answersAs(BEN);
    }
    api.home.set("ALLOW_SCROBBLE_FORWARDING", "True");
    api.server.fault((request, server) -> server.apply(request).with("Set-Cookie", ""));

    CommandRun run = api.run("--yes", option);

    if (asBen) {
      assertEquals(new CommandRun(4, "", UNKNOWN), run);
      assertEquals(Map.of(), api.tracks(BEN));
    } else {
      assertEquals(0, run.exitCode(), run.error());
      assertEquals("3", api.tracks().get("slow-lantern@kites"));
    }
  }

  /** Seen by the answer to the first request behind the change, before any play is sent. */
  @ParameterizedTest(name = "from {0} on")
  @ValueSource(strings = {"api/song", "api/player"})
  void aProxyThatComesInBetweenIsNoticedBeforeTheFirstPlay(String request) {
    api.server.fault(NavidromeFault.before(() -> api.server.answersAs(BEN)).on(request, 1));

    CommandRun run = api.run("--yes");

    assertEquals(ANOTHER, run.error());
    assertEquals(4, run.exitCode());
    assertEquals(Map.of(), api.tracks(BEN));
  }

  /** The name in the cookie is ann's, and the player is ben's. */
  @Test
  void thePlayersOwnerHasToBeTheUserWhoLoggedIn() {
    api.server.fault(
        (request, server) -> {
          NavidromeReply reply = server.apply(request);
          return request.name().equals("api/player")
              ? reply.replaced(ANN.id(), BEN.id()).replaced("\"ann\"", "\"ben\"")
              : reply;
        });

    assertEquals(new CommandRun(4, "", ANOTHER), api.run("--yes"));
  }

  @Test
  void theNameMayBeWrittenInAnotherCase() {
    api.home.set("NAVIDROME_API_USER", "ANN");

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals("3*", api.tracks().get("slow-lantern@kites"));
  }

  @ParameterizedTest(name = "--user={0}: exit code {1}")
  @CsvSource({"ann, 0", "Ann, 0", "id-ann, 0", "ben, 2", "id-ben, 2", "ID-ANN, 2"})
  void anotherUserThanTheLoginIsAnError(String user, int exitCode) {
    CommandRun run = api.run("--yes", "--user=" + user);

    assertEquals(exitCode, run.exitCode(), run.error());
    assertEquals(exitCode == 0 ? 1 : 0, api.times("scrobble"));
    if (exitCode != 0) {
      assertEquals(
          "--user or NAVIDROME_USER_ID names "
              + user
              + ", but in API mode NaviSync logs in as ann. Leave it out, or set"
              + " NAVIDROME_API_USER and NAVIDROME_API_PASSWORD.\n",
          run.error());
    }
  }

  @Test
  void soItIsInTheSettings() {
    api.home.set("NAVIDROME_USER_ID", "ben");

    CommandRun run = api.run("--yes");

    assertEquals(2, run.exitCode());
    assertTrue(run.error().contains(" names ben, "), run.error());
  }
}
