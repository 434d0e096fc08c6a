package navisync.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.source.lastfm.FakeTime;
import navisync.support.EndlessServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebClientTest {
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final WebClient client = client(Duration.ofSeconds(60), Duration.ofSeconds(60));
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static WebClient client(Duration head, Duration whole) {
    return new WebClient(
        "NaviSync/1",
        new WebClient.Limits(Duration.ofSeconds(10), head, whole, 1),
        new FakeTime(1_700_000_000));
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + " "
            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
            + " "
            + exchange.getRequestHeaders().getFirst("User-Agent")
            + Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .map(type -> " " + type)
                .orElse(""));
    byte[] body = {'a', (byte) 0xE9, 'b'};
    exchange.getResponseHeaders().add("Retry-After", "7");
    exchange
        .getResponseHeaders()
        .add("Location", "/next?from=" + exchange.getRequestURI().getPath());
    exchange.sendResponseHeaders(302, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Test
  @DisplayName("Parameters go into the address or the body, encoded, and may repeat a name")
  void parameters() throws Exception {
    List<Map.Entry<String, String>> parameters =
        List.of(Map.entry("id", "a&b"), Map.entry("id", "c d"), Map.entry("n=", "\u00E9"));

    client.send(HttpRequest.newBuilder(WebForm.address(address("/x"), parameters)));
    client.send(HttpRequest.newBuilder(WebForm.address(address("/x?y=1"), parameters)));
    client.send(WebForm.post(address("/x"), parameters));

    assertEquals(
        List.of(
            "GET /x?id=a%26b&id=c+d&n%3D=%C3%A9  NaviSync/1",
            "GET /x?y=1&id=a%26b&id=c+d&n%3D=%C3%A9  NaviSync/1",
            "POST /x id=a%26b&id=c+d&n%3D=%C3%A9 NaviSync/1 application/x-www-form-urlencoded"),
        requests);
  }

  @Test
  @DisplayName("A redirect is told and not followed; bytes that are no UTF-8 cost a letter")
  void answered() throws Exception {
    WebAnswer answer = client.send(HttpRequest.newBuilder(address("/x")));

    assertEquals(
        new WebAnswer(
            302,
            answer.headers(),
            "a\uFFFDb",
            Optional.of(address("/next?from=/x")),
            Optional.of(Duration.ofSeconds(7))),
        answer);
    assertEquals(1, requests.size());
  }

  @Test
  @DisplayName("A redirect is followed as far as allowed, five times at most")
  void followed() throws Exception {
    client.get(address("/x"), to -> to.getQuery().equals("from=/x"));
    assertEquals(2, requests.size());

    client.get(address("/x"), to -> true);
    assertEquals(2 + 6, requests.size());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTPS://music.example/x | HTTPS://music.example/x
          //music.example/x       | http://music.example/x
          ftp://music.example/x   |
          mailto:ann@example.org  |
          http:x                  |
          http://[broken          |
          """)
  @DisplayName("A redirect leads to a web address or nowhere")
  void location(String header, String expected) throws Exception {
    server.removeContext("/");
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Location", header);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });

    assertEquals(
        Optional.ofNullable(expected).map(URI::create),
        client.send(HttpRequest.newBuilder(address("/x"))).location());
  }

  @Test
  @DisplayName("A body without end is cut off, and one that trickles is given up in time")
  void endless() throws Exception {
    try (EndlessServer flooding = EndlessServer.flooding()) {
      WebFailure large = failure(client, flooding.address());
      assertEquals("TOO_LARGE an answer of more than 1 MB", text(large));
      assertTrue(flooding.isCutOff());
    }
    try (EndlessServer trickling = EndlessServer.trickling()) {
      WebClient hasty = client(Duration.ofSeconds(60), Duration.ofMillis(200));
      assertEquals("TOO_SLOW TimeoutException", text(failure(hasty, trickling.address())));
      assertTrue(trickling.isCutOff());
    }
  }

  @Test
  @DisplayName("An answer that does not begin is given up in time")
  void silent() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      WebClient hasty = client(Duration.ofMillis(200), Duration.ofSeconds(2));
      URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
      assertEquals("TOO_SLOW request timed out", text(failure(hasty, address)));
    }
  }

  @Test
  @DisplayName("A body of just as many bytes as allowed is read")
  void large() throws Exception {
    byte[] megabyte = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    server.removeContext("/");
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, megabyte.length);
          exchange.getResponseBody().write(megabyte);
          exchange.close();
        });

    assertEquals(
        megabyte.length, client.send(HttpRequest.newBuilder(address("/x"))).text().length());
  }

  @Test
  @DisplayName("An address where nothing is, and a connection that breaks")
  void noAnswer() throws Exception {
    URI plain = address("/x");
    server.removeContext("/");
    server.createContext("/", HttpExchange::close);
    assertEquals(WebFailure.Kind.BROKEN, failure(client, plain).kind());
    server.stop(0);
    assertEquals(WebFailure.Kind.NOT_REACHED, failure(client, plain).kind());
    assertEquals(
        WebFailure.Kind.NOT_REACHED, failure(client, URI.create("http://nowhere.invalid/")).kind());
  }

  private static String text(WebFailure failure) {
    return failure.kind() + " " + failure.getMessage();
  }

  private static WebFailure failure(WebClient client, URI address) {
    return assertThrows(WebFailure.class, () -> client.send(HttpRequest.newBuilder(address)));
  }
}
