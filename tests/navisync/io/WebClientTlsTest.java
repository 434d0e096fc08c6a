package navisync.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import navisync.source.lastfm.FakeTime;
import navisync.support.HttpsFront;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server behind a proxy with TLS; {@code /down} redirects around the proxy. */
class WebClientTlsTest {
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  @TempDir Path folder;
  private HttpServer server;
  private URI plain;
  private HttpsFront front;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    plain = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          requests.add(path);
          if (path.equals("/down")) {
            exchange.getResponseHeaders().add("Location", plain + "/x");
          } else if (path.equals("/across")) {
            exchange.getResponseHeaders().add("Location", "/x");
          }
          exchange.sendResponseHeaders(path.equals("/x") ? 200 : 302, -1);
          exchange.close();
        });
    server.start();
    front = new HttpsFront(folder, plain);
  }

  @AfterEach
  void stop() {
    front.close();
    server.stop(0);
  }

  @Test
  @DisplayName("A redirect from https is followed to https, and never to http")
  void redirects() throws Exception {
    WebClient client = client(Optional.of(front.trust()));

    assertEquals(200, client.get(URI.create(front.address() + "/across"), to -> true).status());
    assertEquals(302, client.get(URI.create(front.address() + "/down"), to -> true).status());
    assertEquals(List.of("/across", "/x", "/down"), requests);
  }

  @Test
  @DisplayName("A certificate that nobody vouches for, and a server without TLS")
  void failures() throws Exception {
    assertEquals(WebFailure.Kind.UNTRUSTED, kind(URI.create(front.address())));
    assertEquals(List.of(), requests);
    try (ServerSocket withoutTls = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      new Thread(() -> answer(withoutTls)).start();
      assertEquals(
          WebFailure.Kind.NO_TLS,
          kind(URI.create("https://127.0.0.1:" + withoutTls.getLocalPort())));
    }
  }

  /** Answers the first connection in plain HTTP, as a server does that expects no TLS. */
  private static void answer(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read();
      socket
          .getOutputStream()
          .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException closed) {
      return;
    }
  }

  private static WebFailure.Kind kind(URI address) {
    WebClient client = client(Optional.empty());
    return assertThrows(WebFailure.class, () -> client.send(HttpRequest.newBuilder(address)))
        .kind();
  }

  private static WebClient client(Optional<SSLContext> tls) {
    Duration minute = Duration.ofSeconds(60);
    return new WebClient(
        "NaviSync/1",
        new WebClient.Limits(minute, minute, minute, 1),
        new FakeTime(1_700_000_000),
        tls);
  }
}
