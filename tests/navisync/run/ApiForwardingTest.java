package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import navisync.cli.CheckSetupCommand;
import navisync.fake.navidrome.Feature;
import navisync.fake.navidrome.NavidromeFault;
import navisync.fake.navidrome.NavidromeReply;
import navisync.fake.navidrome.Player;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A case that people have met: "Imported plays bounce back to Last.fm": ann linked Last.fm in
 * Navidrome.
 */
class ApiForwardingTest {
  private static String refused(String cause, String wayOut) {
    return "Navidrome may forward the plays to Last.fm or ListenBrainz, and NaviSync cannot turn"
        + " that off: "
        + cause
        + ". Nothing was sent: "
        + wayOut
        + ", or set ALLOW_SCROBBLE_FORWARDING=True if no service is linked in Navidrome.\n";
  }

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

  @Test
  void caseNothingBouncesBack() {
    api.run("--yes").ok();

    assertEquals(5, api.plays().size());
    assertEquals(List.of(), api.server.forwarded());
  }

  @Test
  void itIsSwitchedOffAndReadBackBeforeTheFirstPlay() {
    api.run("--yes").ok();

    List<String> order =
        api.server.requests().stream()
            .map(request -> request.method() + " " + request.name())
            .filter(request -> request.contains("player") || request.contains("scrobble"))
            .toList();
    assertEquals(
        List.of(
            "GET api/player",
            "GET api/scrobble",
            "GET api/player",
            "PUT api/player",
            "GET api/player",
            "POST scrobble"),
        order);
  }

  @Test
  void thePlayerIsKnownByTheCookieOfTheFirstAnswerOnly() {
    api.server.fault(
        (request, server) -> {
          NavidromeReply reply = server.apply(request);
          return request.is("ping", 1) ? reply : reply.with("Set-Cookie", "");
        });

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    Player player = api.server.players().get(0);
    assertEquals(
        List.of("NaviSync", "navisync", "false"),
        List.of(player.client(), player.userAgent(), "" + player.scrobbleEnabled()));
  }

  @Test
  void aPlayerThatIsOffAlreadyIsNotWritten() {
    api.run("--yes").ok();
    api.home.play("Mirrow", "Slow Lantern", "Kites", 1_640_000_000);
    int requests = api.server.requests().size();

    api.run("--yes").ok();

    assertEquals("4*", api.tracks().get("slow-lantern@kites"));
    assertTrue(
        api.server.requests().stream()
            .skip(requests)
            .noneMatch(request -> request.method().equals("PUT")));
  }

  @Test
  void withoutTheNativeApiItIsRefusedBeforeTheFetch() {
    api.server.lacks(Feature.NATIVE_API);

    assertEquals(
        new CommandRun(
            4,
            "",
            refused(
                "this uses Navidrome's native API, which is not available at /auth/login",
                "let /auth and /api through at your proxy")),
        api.run("--yes"));
    assertEquals(List.of(), api.home.lastfm.requests());
    assertEquals(0, api.times("scrobble"));
  }

  static Stream<Arguments> obstacles() {
    return Stream.of(
        obstacle(
            "a proxy strips the cookie",
            (request, server) -> server.apply(request).with("Set-Cookie", ""),
            "the answers lack the cookie that names NaviSync's player; a proxy may strip it",
            "let Set-Cookie through at your proxy"),
        obstacle(
            "a proxy strips the token",
            (request, server) ->
                request.path().startsWith("/api/")
                    ? NavidromeReply.of(
                        401, "application/json", "{\"error\":\"Not authenticated\"}")
                    : server.apply(request),
            "Navidrome's native API does not see the token it gave out; a proxy may strip the"
                + " header x-nd-authorization",
            "let that header through at your proxy"),
        obstacle(
            "the native login is refused",
            NavidromeFault.answering(
                    NavidromeReply.of(
                        401, "application/json", "{\"error\":\"Invalid username or password\"}"))
                .on("auth/login", 1),
            "this uses Navidrome's native API, which rejects this user and password",
            "use a name and password that work on Navidrome's web page"),
        obstacle(
            "the player is shown to another user only",
            NavidromeFault.answering(
                    NavidromeReply.of(404, "application/json", "{\"error\":\"data not found\"}"))
                .when(request -> request.name().equals("api/player")),
            "Navidrome's native API does not show NaviSync's player; it may belong to another"
                + " user",
            "make sure that your proxy logs in no other user"));
  }

  private static Arguments obstacle(
      String name, NavidromeFault fault, String cause, String wayOut) {
    return Arguments.of(Named.of(name, fault), cause, wayOut);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("obstacles")
  void whatIsInTheWayIsNamed(NavidromeFault fault, String cause, String wayOut) {
    api.server.fault(fault);

    assertEquals(new CommandRun(4, "", refused(cause, wayOut)), api.run("--yes"));
    assertEquals(0, api.times("scrobble"));
    String check = api.home.command(new CheckSetupCommand()).out();
    boolean again = check.contains("cannot be turned off: " + cause + " – " + wayOut);
    // The login is refused once only, and then it works.
    assertTrue(again || cause.contains("rejects"), check);
  }

  /** On Linux this address leads to this machine, and does not look like it. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void overHttpToAnotherMachineThePasswordIsNotSentForIt() {
    api.home.set("NAVIDROME_URL", api.server.address().toString().replace("127.0.0.1", "0.0.0.0"));

    assertEquals(
        new CommandRun(
            4,
            "",
            refused(
                "this uses Navidrome's native API, which needs the password itself, and others"
                    + " could read it over http",
                "use https, set ALLOW_PLAINTEXT_PASSWORD=True")),
        api.run("--yes"));
    assertEquals(0, api.times("auth/login"));
  }

  /** On Linux this address leads to this machine, and does not look like it. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void overHttpInTheHomeNetworkATerminalIsAskedOnceForEachServer() {
    String address = api.server.address().toString().replace("127.0.0.1", "0.0.0.0");
    api.home.set("NAVIDROME_URL", address);

    CommandRun declined = api.answering("n\n");
    assertEquals(4, declined.exitCode());
    assertEquals(0, api.times("auth/login"));
    assertEquals(
        """
        %s is not encrypted: others in your network could read your Navidrome password and what you played.
          yes: NaviSync logs in there, and does not ask again for this server.
          no: nothing is sent. Use https, or database mode (--mode=db).
        Log in without encryption? [y/N]\s\
        """
            .formatted(address.replaceFirst(":\\d+", ":#")),
        declined.out().replaceFirst("0\\.0\\.0\\.0:\\d+", "0.0.0.0:#"));

    assertEquals(0, api.answering("y\ny\n").exitCode());
    api.home.play("Mirrow", "Slow Lantern", "Kites", 1_640_000_000);
    CommandRun again = api.answering("y\n");
    assertEquals(0, again.exitCode(), again.error());
    assertEquals(-1, again.out().indexOf("not encrypted"));
    assertEquals(4, api.run("--yes").exitCode(), "unattended, the setting is still needed");
    String check = api.home.command(new CheckSetupCommand()).ok().out();
    assertTrue(check.contains("Unattended runs need ALLOW_PLAINTEXT_PASSWORD=True"), check);
  }

  @Test
  void whereTheServerTakesTheChangeAndKeepsItsOwnItIsRefused() {
    api.server.fault(
        (request, server) ->
            request.method().equals("PUT")
                ? NavidromeReply.of(200, "application/json", request.body())
                : server.apply(request));

    CommandRun run = api.run("--yes");

    assertEquals(
        refused(
            "it is still on after being turned off",
            "turn off scrobbling for the player NaviSync in Navidrome"),
        run.error());
    assertEquals(4, run.exitCode());
    assertEquals(0, api.times("scrobble"));
  }

  @Test
  void theSettingAllowsIt() {
    api.server.lacks(Feature.NATIVE_API);
    api.home.set("ALLOW_SCROBBLE_FORWARDING", "True");

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals("3*", api.tracks().get("slow-lantern@kites"));
  }

  @Test
  void starsAloneNeedNoSuchAssurance() {
    api.server.lacks(Feature.NATIVE_API);

    CommandRun run = api.run("--yes", "--no-playcount");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals("0*", api.tracks().get("slow-lantern@kites"));
  }

  @Test
  void aServerThatStartedAnewInBetweenIsLoggedInToAgain() {
    api.server.fault(NavidromeFault.before(api.server::restart).on("api/song", 1));

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals(2, api.times("auth/login"));
    assertEquals(List.of(), api.server.forwarded());
    assertEquals("3*", api.tracks().get("slow-lantern@kites"));
  }

  /** 600 plays go in batches of 20, 250 and 330. */
  @ParameterizedTest(name = "deleted before request {0} {1}: {2} plays may be forwarded")
  @CsvSource({
    "getSong,  1,   0",
    "ping,     2,   0",
    "ping,     3,   0",
    "ping,     4,   0",
    "scrobble, 1,  20",
    "scrobble, 2, 250",
    "scrobble, 3, 330",
  })
  void aPlayerDeletedMeanwhileIsSwitchedOffAgain(String request, int turn, int forwarded) {
    withKites();
    api.server.fault(NavidromeFault.before(api.server::deletePlayers).on(request, turn));

    CommandRun run = api.run("--yes");

    assertEquals(forwarded == 0 ? "" : mayHaveForwarded(forwarded), run.error());
    assertEquals(0, run.exitCode());
    assertEquals(forwarded, api.server.forwarded().size());
    assertEquals(600, new HashSet<>(api.plays()).size());
    assertEquals(600, api.plays().size());
  }

  @ParameterizedTest(name = "{0} plays counted before the answer was lost")
  @ValueSource(ints = {0, 100, 250})
  void soItIsWhenTheAnswerWasLost(int counted) {
    withKites();
    api.server.fault(NavidromeFault.cutOffAfter(counted).on("scrobble", 2));
    api.server.fault(NavidromeFault.before(api.server::deletePlayers).on("scrobble", 2));

    CommandRun run = api.run("--yes");

    assertEquals(mayHaveForwarded(250), run.error());
    assertEquals(0, run.exitCode());
    assertEquals(counted, api.server.forwarded().size());
    assertEquals(600, new HashSet<>(api.plays()).size());
    assertEquals(600, api.plays().size());
  }

  @Test
  void whereTheNewPlayerKeepsForwardingNothingMoreIsSent() {
    withKites();
    api.server.fault(
        NavidromeFault.before(
                () -> {
                  api.server.deletePlayers();
                  api.server.fault(
                      NavidromeFault.answering(NavidromeReply.of(403, "application/json", "{}"))
                          .when(request -> request.method().equals("PUT")));
                })
            .on("scrobble", 2));

    CommandRun run = api.run("--yes");

    assertEquals(
        mayHaveForwarded(250)
            + "Scrobble forwarding is on again and cannot be turned off, so NaviSync stopped:"
            + " 330 plays were not sent. Run again, or set ALLOW_SCROBBLE_FORWARDING=True if no"
            + " service is linked.\n",
        run.error());
    assertEquals(3, run.exitCode());
    assertEquals(270, api.plays().size());
    assertEquals(250, api.server.forwarded().size());

    api.server.clearFaults();
    assertEquals(0, api.run("--yes").exitCode());
    assertEquals(600, new HashSet<>(api.plays()).size());
    assertEquals(600, api.plays().size());
    assertEquals(250, api.server.forwarded().size());
  }

  private void withKites() {
    api.close();
    api = ApiHome.ofKites(folder.resolve("kites"), 5, 120);
  }

  private static String mayHaveForwarded(int plays) {
    return "The player NaviSync was deleted in Navidrome while plays were sent. Navidrome"
        + " registered it again and may have forwarded "
        + plays
        + " plays to Last.fm or ListenBrainz. Check for duplicates there.\n";
  }
}
