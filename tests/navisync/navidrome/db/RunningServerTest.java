package navisync.navidrome.db;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import navisync.ExitCode;
import navisync.Failure;
import navisync.navidrome.ServerAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningServerTest {
  private static final String SUBSONIC =
      "<subsonic-response status=\"failed\"><error code=\"10\"/></subsonic-response>";

  private HttpServer server;
  private String host;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    host = server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answering(int status, Map<String, String> bodies) {
    server.createContext(
        "/",
        exchange -> {
          String body = bodies.getOrDefault(exchange.getRequestURI().getPath(), "<html>");
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @ParameterizedTest(name = "NAVIDROME_URL={0}")
  @ValueSource(strings = {"http://{}/music", "{}/music/", "http://{}/music/rest", "{}/music/rest/"})
  void anySubsonicAnswerMeansThatItRuns(String address) {
    answering(200, Map.of("/music/rest/ping.view", SUBSONIC));

    Failure refusal = assertThrows(Failure.class, () -> refuse(address.replace("{}", host)));

    assertEquals(
        "Navidrome is running at NAVIDROME_URL http://"
            + host
            + "/music. Stop it and run again (--while-running writes anyway).",
        refusal.getMessage());
    assertEquals(ExitCode.REFUSED, refusal.exitCode());
  }

  @Test
  void anInterruptionEndsTheRunAsOne() {
    answering(200, Map.of("/rest/ping.view", SUBSONIC));
    Thread.currentThread().interrupt();
    try {
      Failure ended = assertThrows(Failure.class, () -> refuse(host));

      assertEquals("Interrupted while asking NAVIDROME_URL.", ended.getMessage());
      assertEquals(ExitCode.INTERRUPTED, ended.exitCode());
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  private static void refuse(String address) {
    RunningServer.refuse(ServerAddress.of(address), Optional.empty());
  }

  private boolean answers() {
    return RunningServer.answers(ServerAddress.of(host), Optional.empty());
  }

  @Test
  void navidromesOwnSignOfLifeIsEnough() {
    answering(200, Map.of("/ping", "."));

    assertTrue(answers());
  }

  @Test
  void anotherSiteIsNoServer() {
    answering(200, Map.of());

    assertFalse(answers());
  }

  @Test
  void aGatewayWithoutItsServerIsNoServer() {
    answering(502, Map.of("/ping", "."));

    assertFalse(answers());
  }

  @Test
  void aLoginInFrontLeavesItUnknown() {
    answering(401, Map.of());

    Failure refusal = assertThrows(Failure.class, () -> refuse("http://ann:wrong@" + host));

    assertEquals(
        "Cannot tell whether a server runs at NAVIDROME_URL http://"
            + host
            + ": something in front of it asks for a login (HTTP status 401). Make sure that the"
            + " server is stopped, and remove NAVIDROME_URL from the settings.",
        refusal.getMessage());
    assertEquals(ExitCode.REFUSED, refusal.exitCode());
  }

  @Test
  void silenceIsNoServer() {
    server.stop(0);

    assertDoesNotThrow(() -> refuse(host));
  }

  @Test
  void aCertificateThatIsNotTrustedLeavesItUnknown() throws Exception {
    server.stop(0);
    HttpsServer secured = HttpsServer.create(server.getAddress(), 0);
    secured.setHttpsConfigurator(new HttpsConfigurator(SSLContext.getDefault()));
    secured.start();
    server = secured;

    Failure refusal = assertThrows(Failure.class, () -> refuse("https://ann:secret@" + host));

    assertEquals(
        "Cannot tell whether a server runs at NAVIDROME_URL https://"
            + host
            + ": TLS failed. If its certificate is your own, name its file in NAVIDROME_CA_FILE."
            + " Otherwise make sure that the server is stopped, and remove NAVIDROME_URL from the"
            + " settings.",
        refusal.getMessage());
    assertEquals(ExitCode.REFUSED, refusal.exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://{}", "http://", "my server"})
  void whatIsNoAddressIsRefusedByName(String address) {
    Failure refusal = assertThrows(Failure.class, () -> refuse(address));

    assertEquals(
        "NAVIDROME_URL " + address + " is not an address. Write it like http://127.0.0.1:4533.",
        refusal.getMessage());
    assertEquals(ExitCode.USAGE, refusal.exitCode());
  }
}
