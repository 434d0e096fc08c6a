package navisync.run;

import static navisync.support.ApiHome.ANN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import navisync.cli.CheckSetupCommand;
import navisync.fake.navidrome.Feature;
import navisync.fake.navidrome.NavidromeFault;
import navisync.fake.navidrome.NavidromeReply;
import navisync.fake.navidrome.NavidromeRequest;
import navisync.fake.navidrome.OddReply;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import navisync.support.HttpsFront;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding the server and being let in; whatever is wrong is one sentence before the fetch. */
class ApiConnectTest {
  private static final String OTHER_PAGE =
      " instead of Navidrome's API. Use the address that the server itself listens on, or let"
          + " /rest through at your proxy.";

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

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(
            "wrong password",
            api -> api.home.set("NAVIDROME_API_PASSWORD", "other"),
            2,
            "Navidrome at http://127.0.0.1:# rejected user ann or its password. Correct"
                + " NAVIDROME_API_USER or NAVIDROME_API_PASSWORD."),
        refusal(
            "wrong user",
            api -> api.home.set("NAVIDROME_API_USER", "carl"),
            2,
            "Navidrome at http://127.0.0.1:# rejected user carl or its password. Correct"
                + " NAVIDROME_API_USER or NAVIDROME_API_PASSWORD."),
        refusal(
            "no right",
            api -> api.server.fault(onRest(notAllowed())),
            2,
            "The Navidrome user is not allowed to use ping. Allow it for the user in"
                + " NAVIDROME_API_USER."),
        refusal(
            "no server",
            api -> api.home.set("NAVIDROME_URL", "127.0.0.1:" + freePort()),
            2,
            "No Navidrome server at NAVIDROME_URL http://127.0.0.1:#: nothing answers at"
                + " 127.0.0.1:#. Start it, or correct the address."),
        refusal(
            "no such host",
            api -> api.home.set("NAVIDROME_URL", "http://music.invalid/"),
            2,
            "No Navidrome server at NAVIDROME_URL http://music.invalid: nothing answers at"
                + " music.invalid. Start it, or correct the address."),
        refusal(
            "a web page instead of an answer",
            api ->
                api.server.fault(
                    NavidromeFault.answering(
                        NavidromeReply.of(200, "text/html", "<html>It works!</html>"))),
            2,
            "NAVIDROME_URL http://127.0.0.1:# answers with a web page" + OTHER_PAGE),
        refusal(
            "case an auth proxy's login page",
            api -> api.server.fault(NavidromeFault.answering(OddReply.loginPage())),
            2,
            "NAVIDROME_URL http://127.0.0.1:# answers with a login page" + OTHER_PAGE),
        refusal(
            "a proxy with basic authentication",
            api -> api.server.fault(wantsLogin("Basic realm=\"music\"", "Basic none")),
            2,
            "Something in front of Navidrome at http://127.0.0.1:# asks for a login of its own"
                + " (HTTP status 401). Write it into NAVIDROME_URL, as in"
                + " https://user:password@host, or let /rest, /auth and /api through at your"
                + " proxy."),
        refusal(
            "a proxy with another login",
            api -> api.server.fault(wantsLogin("Bearer", "Basic none")),
            2,
            "Something in front of Navidrome at http://127.0.0.1:# asks for a login of its own"
                + " (HTTP status 401). Use the address that the server itself listens on, or let"
                + " /rest, /auth and /api through at your proxy."),
        refusal(
            "a proxy that rejects the login in the address",
            api -> {
              api.server.fault(wantsLogin("Basic", "Basic none"));
              api.home.set("NAVIDROME_URL", withLogin(api, "porter:hid%40den"));
            },
            2,
            "Something in front of Navidrome at http://127.0.0.1:# rejects the user and password in"
                + " NAVIDROME_URL (HTTP status 401). Correct them. Percent-encode special"
                + " characters, such as %40 for @."),
        refusal(
            "a login in an address that others could read on the way",
            api -> api.home.set("NAVIDROME_URL", "http://porter:hid%40den@music.invalid"),
            2,
            "NAVIDROME_URL contains a password, which others could read over http. Use https, or"
                + " set ALLOW_PLAINTEXT_PASSWORD=True."),
        refusal(
            "an address with a login that is none",
            api -> api.home.set("NAVIDROME_URL", "http://porter:hid/d@en@h"),
            2,
            "NAVIDROME_URL http://h is not an address. Write it like http://127.0.0.1:#."),
        refusal(
            "case an auth proxy's redirect to its login page",
            api ->
                api.server.fault(
                    NavidromeFault.answering(
                        OddReply.redirect("https://login.example/?rd=/rest/ping"))),
            2,
            "NAVIDROME_URL http://127.0.0.1:# answers with a redirect to another page, such as a"
                + " login page,"
                + OTHER_PAGE),
        refusal(
            "something between that never reaches the server",
            api ->
                api.server.fault(
                    NavidromeFault.answering(NavidromeReply.of(502, "text/plain", "Bad Gateway"))),
            2,
            "No usable answer from NAVIDROME_URL http://127.0.0.1:#: it sends \"bad gateway\" (HTTP"
                + " status 502). Start Navidrome, or correct the address."),
        refusal(
            "a proxy that allows no more requests",
            api ->
                api.server.fault(
                    NavidromeFault.answering(NavidromeReply.of(429, "text/plain", "Slow down"))),
            1,
            "No usable answer from NAVIDROME_URL http://127.0.0.1:#: it sends \"too many requests\""
                + " (HTTP status 429). Wait a few minutes and run again, with a higher"
                + " API_RATE_LIMIT_MS if it happens again."),
        refusal(
            "a proxy that forbids the API",
            api ->
                api.server.fault(
                    NavidromeFault.answering(NavidromeReply.of(403, "text/plain", "Forbidden"))),
            2,
            "NAVIDROME_URL http://127.0.0.1:# answers with something other than JSON (HTTP status"
                + " 403)"
                + OTHER_PAGE),
        refusal(
            "an address that is none",
            api -> api.home.set("NAVIDROME_URL", "http://h:port"),
            2,
            "NAVIDROME_URL http://h:port is not an address. Write it like http://127.0.0.1:#."),
        refusal(
            "a certificate file that is none",
            api -> api.home.set("NAVIDROME_CA_FILE", api.home.folder().resolve(".env").toString()),
            2,
            "NAVIDROME_CA_FILE HOME/home/.env cannot be read as a certificate (PEM or DER)."),
        refusal(
            "a certificate file that does not exist",
            api ->
                api.home.set("NAVIDROME_CA_FILE", api.home.folder().resolve("ca.pem").toString()),
            2,
            "NAVIDROME_CA_FILE HOME/home/ca.pem does not exist."));
  }

  private static String withLogin(ApiHome api, String login) {
    return api.server.address().toString().replace("//", "//" + login + "@");
  }

  /** A proxy that lets a request through with this header alone. */
  private static NavidromeFault wantsLogin(String challenge, String authorization) {
    return (request, server) ->
        request.header("Authorization").equals(authorization)
            ? server.apply(request)
            : NavidromeReply.of(401, "text/plain", "Unauthorized")
                .with("WWW-Authenticate", challenge);
  }

  /** porter:hid@den/+é in base64. */
  private static final String PORTER = "Basic cG9ydGVyOmhpZEBkZW4vK8Op";

  @ParameterizedTest(name = "--mode={0}, {1}")
  @CsvSource({
    "api, porter:hid%40den%2F+\u00e9",
    "api, porter:hid@den%2F+%C3%A9",
    "db, porter:hid@den%2F%2B\u00e9"
  })
  void theLoginInTheAddressIsForTheProxyAndNeverShown(String mode, String login) {
    api.server.fault(wantsLogin("Basic", PORTER));
    api.home.set("NAVIDROME_URL", withLogin(api, login));

    CommandRun run = api.run("--yes", "--mode=" + mode, "-v");

    String all = run.out() + run.error() + api.home.command(new CheckSetupCommand()).out();
    assertFalse(all.contains("hid"), all);
    if (mode.equals("api")) {
      assertEquals(0, run.exitCode(), run.error());
      assertEquals("3*", api.tracks().get("slow-lantern@kites"));
      assertEquals(List.of(), api.server.forwarded());
    } else {
      assertTrue(run.error().startsWith("Navidrome is running at NAVIDROME_URL http://127"));
    }
  }

  @Test
  void theLoginInTheAddressDoesNotFollowARedirectToAnotherHost() {
    api.server.fault(
        NavidromeFault.answering(
                OddReply.redirect(
                    api.server.address().toString().replace("127.0.0.1", "localhost")
                        + "/rest/ping.view"))
            .when(request -> request.header("Host").startsWith("127")));
    api.home.set("NAVIDROME_URL", withLogin(api, "porter:hidden"));

    assertEquals(0, api.run("--dry-run").exitCode());
    assertTrue(
        api.server.requests().stream()
            .filter(request -> request.header("Host").startsWith("localhost"))
            .allMatch(request -> request.header("Authorization").isEmpty()));
    assertFalse(
        api.server.requests().stream()
            .allMatch(request -> request.header("Authorization").isEmpty()));
  }

  private static Arguments refusal(
      String name, Consumer<ApiHome> fault, int exitCode, String sentence) {
    return Arguments.of(Named.of(name, fault), exitCode, sentence);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void isOneSentenceBeforeTheFetch(Consumer<ApiHome> fault, int exitCode, String sentence) {
    fault.accept(api);

    CommandRun run = api.run("--yes");

    assertEquals(new CommandRun(exitCode, "", sentence + "\n"), run);
    assertEquals(List.of(), api.home.lastfm.requests());
    assertEquals(0, api.times("scrobble"));
  }

  @Test
  void httpsWhereOnlyHttpIsSpokenIsNamed() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread http = new Thread(() -> answerInPlainText(server));
      http.setDaemon(true);
      http.start();
      api.home.set("NAVIDROME_URL", "https://127.0.0.1:" + server.getLocalPort());

      assertEquals(
          new CommandRun(
              2,
              "",
              "127.0.0.1:# does not speak TLS. Correct NAVIDROME_URL: it may be http, not"
                  + " https.\n"),
          api.run("--yes"));
    }
  }

  private static void answerInPlainText(ServerSocket server) {
    try (Socket client = server.accept()) {
      client.getInputStream().read();
      client
          .getOutputStream()
          .write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static NavidromeReply notAllowed() {
    return NavidromeReply.of(
        200,
        "application/json",
        "{\"subsonic-response\":{\"status\":\"failed\",\"error\":{\"code\":50,"
            + "\"message\":\"User is not authorized\"}}}");
  }

  private static NavidromeFault onRest(NavidromeReply reply) {
    return NavidromeFault.answering(reply).when(request -> request.path().contains("/rest/"));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"", "/", "/rest", "/rest/", "/app/#/album", "/music/", "/a/b/c/rest"})
  void caseTheAddressAsPeopleWriteItWorks(String end) {
    api.home.set("NAVIDROME_URL", "127.0.0.1:" + api.server.address().getPort() + end);

    CommandRun run = api.run("--yes");

    assertEquals("3*", api.tracks().get("slow-lantern@kites"), run.error());
    boolean elsewhere = end.equals("/music/") || end.startsWith("/a/");
    assertEquals(
        elsewhere,
        run.out()
            .startsWith(
                "Navidrome answers at http://127.0.0.1:#. Write that into NAVIDROME_URL.\n"));
  }

  @Test
  void aBasePathThatIsMissingIsLearnedFromTheRedirectToTheWebPage() {
    String root = api.server.address().toString();
    api.server.basePath("/music");
    api.server.redirectsWrongPaths(true);
    api.home.set("NAVIDROME_URL", root);

    CommandRun run = api.run("--yes");

    assertTrue(
        run.out()
            .startsWith(
                "Navidrome answers at http://127.0.0.1:#/music. Write that into NAVIDROME_URL.\n"),
        run.out() + run.error());
    assertEquals("3*", api.tracks().get("slow-lantern@kites"));
    List<NavidromeRequest> first = api.server.requests().subList(0, 3);
    assertEquals(
        List.of("POST /rest/ping.view", "GET /rest/ping.view", "POST /music/rest/ping.view"),
        first.stream().map(request -> request.method() + " " + request.path()).toList());
    assertEquals("f=json", first.get(1).query());
  }

  @Test
  void aWrongBasePathThatShowsAPageIsNamed() {
    String root = api.server.address().toString();
    api.server.basePath("/music");
    api.home.set("NAVIDROME_URL", root + "/tunes");

    CommandRun run = api.run("--yes");

    assertEquals(
        new CommandRun(
            2,
            "",
            "NAVIDROME_URL http://127.0.0.1:#/tunes answers with an empty page (HTTP status 405)"
                + OTHER_PAGE
                + "\n"),
        run);
  }

  @Test
  void aRightBasePathIsKept() {
    api.server.basePath("/music");
    api.home.set("NAVIDROME_URL", api.server.address() + "/rest/");

    CommandRun run = api.run("--yes");

    assertEquals("3*", api.tracks().get("slow-lantern@kites"));
    assertTrue(run.out().startsWith("Last.fm: "), run.out());
  }

  @Test
  void caseASelfSignedCertificateIsNamedAndTrustedWithItsFile() {
    try (HttpsFront front = new HttpsFront(folder, api.server.address())) {
      api.home.set("NAVIDROME_URL", front.address());
      CommandRun refused = api.run("--yes");
      api.home.set("NAVIDROME_CA_FILE", front.certificate().toString());
      CommandRun trusted = api.run("--yes");

      assertEquals(2, refused.exitCode());
      assertEquals(
          "The TLS certificate of localhost is not trusted. If it is your own, name its file in"
              + " NAVIDROME_CA_FILE.\n",
          refused.error());
      assertEquals(0, trusted.exitCode(), trusted.error());
      assertEquals("3*", api.tracks().get("slow-lantern@kites"));
    }
  }

  @Test
  void aFileOfAnotherCertificateIsNamed() throws Exception {
    try (HttpsFront front = new HttpsFront(folder, api.server.address())) {
      Path other = Files.write(folder.resolve("other.der"), anyAuthority());
      api.home.set("NAVIDROME_URL", front.address());
      api.home.set("NAVIDROME_CA_FILE", other.toString());
      CommandRun refused = api.run("--yes");

      assertEquals(2, refused.exitCode());
      assertEquals(
          "The TLS certificate of localhost is not trusted: NAVIDROME_CA_FILE HOME/other.der"
              + " contains neither it nor the one that signed it.\n",
          refused.error());
    }
  }

  /** The certificate of an authority that Java trusts. */
  private static byte[] anyAuthority() throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    return ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers()[0].getEncoded();
  }

  @Test
  void aCertificateOfAnotherNameIsRefused() {
    try (HttpsFront front = new HttpsFront(folder, api.server.address())) {
      api.home.set("NAVIDROME_URL", front.address().replace("localhost", "127.0.0.1"));
      api.home.set("NAVIDROME_CA_FILE", front.certificate().toString());
      CommandRun refused = api.run("--yes");

      assertEquals(2, refused.exitCode());
      // JDK 25 puts the name of the alert before its words.
      assertEquals(
          "TLS with 127.0.0.1 failed (No subject alternative names matching IP address 127.0.0.1"
              + " found). Correct its certificate or NAVIDROME_URL.\n",
          refused.error().replace("(certificate_unknown) ", ""));
    }
  }

  @Test
  void aRedirectToHttpsIsFollowedAndItsCertificateChecked() {
    try (HttpsFront front = new HttpsFront(folder, api.server.address())) {
      api.server.fault(
          NavidromeFault.answering(OddReply.redirect(front.address() + "/rest/ping.view"))
              .on("ping", 1));
      CommandRun refused = api.run("--yes");
      api.home.set("NAVIDROME_CA_FILE", front.certificate().toString());
      api.server.clearFaults();
      int pings = api.times("ping");
      api.server.fault(
          NavidromeFault.answering(OddReply.redirect(front.address() + "/rest/ping.view"))
              .on("ping", pings + 1));
      CommandRun trusted = api.run("--yes");

      assertTrue(
          refused.error().startsWith("The TLS certificate of localhost is not trusted."),
          refused.error());
      assertTrue(
          trusted.out().startsWith("Navidrome answers at " + front.address() + ". Write that into"),
          trusted.out() + trusted.error());
      assertEquals("3*", api.tracks().get("slow-lantern@kites"));
    }
  }

  @Test
  void error41SendsTheEncodedPasswordToThisMachine() {
    api.server.lacks(Feature.TOKENS);

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals("3*", api.tracks().get("slow-lantern@kites"));
    assertEquals(
        List.of("enc:406126623d6323252b20c3a9"),
        api.server.requests("scrobble").get(0).values("p"));
  }

  @Test
  void aServerThatReadsNoFormGetsAddresses() {
    api.addressesMayTell();
    api.server.lacks(Feature.FORM_POST);

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals("3*", api.tracks().get("slow-lantern@kites"));
    assertEquals("POST", api.server.requests("scrobble").get(0).method());
  }

  @Test
  void aServerForGetOnlyGetsAddresses() {
    api.addressesMayTell();
    api.server.fault(onlyGet());

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals("3*", api.tracks().get("slow-lantern@kites"));
    assertEquals("GET", api.server.requests("scrobble").get(0).method());
  }

  /** Needs what every script of the project is started with: see lib/lib.java. */
  @Test
  void aLostAnswerToAGetIsNotAskedForAgainByTheMachineItself() {
    assumeTrue("1".equals(System.getProperty("jdk.httpclient.redirects.retrylimit")));
    api.addressesMayTell();
    api.server.fault(onlyGet());
    api.server.fault(NavidromeFault.cutOffAfterAll().on("scrobble", 1));

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals(1, api.times("scrobble"));
    assertEquals(
        Map.of("ash-ferry@kites", "2", "slow-lantern@kites", "3*", "tin-sky@salt", "4"),
        api.tracks());
  }

  private static NavidromeFault onlyGet() {
    return onRest(NavidromeReply.of(405, "text/plain", ""))
        .when(request -> request.method().equals("POST") && request.path().contains("/rest/"));
  }

  @Test
  void aServerThatIsJustStartingIsWaitedFor() {
    api.server.fault(
        NavidromeFault.answering(NavidromeReply.of(503, "text/plain", "starting")).on("ping", 1));
    api.server.fault(NavidromeFault.cutOffBefore().on("ping", 2));

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals("3*", api.tracks().get("slow-lantern@kites"));
  }

  @Test
  void caseAPasswordOfDigitsKeepsItsZeros() {
    api.home.set("NAVIDROME_API_USER", "BEN").set("NAVIDROME_API_PASSWORD", "000123");

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals("3*", api.tracks(ApiHome.BEN).get("slow-lantern@kites"));
    assertEquals(Map.of("ash-ferry@kites", "1", "tin-sky@salt", "4"), api.tracks(ANN));
  }
}
