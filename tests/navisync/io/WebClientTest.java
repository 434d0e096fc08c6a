package navisync.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

class WebClientTest {
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final WebClient client = client(Duration.ofSeconds(60));
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

  private static WebClient client(Duration whole) {
    return new WebClient(
        "NaviSync/1",
        new WebClient.Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), whole, 1),
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
            + exchange.getRequestHeaders().getFirst("User-Agent"));
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
        List.of(Map.entry("id", "a&b"), Map.entry("id", "c d"), Map.entry("n", "\u00E9"));

    client.send(HttpRequest.newBuilder(WebForm.address(address("/x"), parameters)));
    client.send(HttpRequest.newBuilder(WebForm.address(address("/x?y=1"), parameters)));
    client.send(WebForm.post(address("/x"), parameters));

    assertEquals(
        List.of(
            "GET /x?id=a%26b&id=c+d&n=%C3%A9  NaviSync/1",
            "GET /x?y=1&id=a%26b&id=c+d&n=%C3%A9  NaviSync/1",
            "POST /x id=a%26b&id=c+d&n=%C3%A9 NaviSync/1"),
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

  @Test
  @DisplayName("A body without end is cut off, and one that trickles is given up in time")
  void endless() {
    try (EndlessServer flooding = EndlessServer.flooding()) {
      WebFailure large = failure(client, flooding.address());
      assertEquals(WebFailure.Kind.TOO_LARGE, large.kind());
      assertEquals("an answer of more than 1 MB", large.getMessage());
    }
    try (EndlessServer trickling = EndlessServer.trickling()) {
      assertEquals(
          WebFailure.Kind.TOO_SLOW,
          failure(client(Duration.ofMillis(200)), trickling.address()).kind());
    }
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

  private static WebFailure failure(WebClient client, URI address) {
    return assertThrows(WebFailure.class, () -> client.send(HttpRequest.newBuilder(address)));
  }
}
