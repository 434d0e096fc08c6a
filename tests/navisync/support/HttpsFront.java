package navisync.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A proxy that speaks TLS with a certificate it made itself, before a server that does not. */
public final class HttpsFront implements AutoCloseable {
  private static final String WORD = "changeit";
  private static final String ALIAS = "front";

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpsServer front;
  private final URI behind;
  private final Path certificate;

  /**
   * Starts on a free port of this machine.
   *
   * @param folder where key and certificate go
   * @param behind the server, without a path
   */
  public HttpsFront(Path folder, URI behind) {
    this.behind = behind;
    this.certificate = folder.resolve("certificate.pem");
    try {
      Files.writeString(certificate, Keys.PEM);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    try {
      InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      front = HttpsServer.create(new InetSocketAddress(here, 0), 0);
      front.setHttpsConfigurator(new HttpsConfigurator(context()));
      front.createContext("/", this::pass);
      front.start();
    } catch (IOException | GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A key and its certificate, which keytool makes once: it takes a second to start. */
  private static final class Keys {
    static final KeyStore STORE = made();
    static final String PEM = pem();

    private static KeyStore made() {
      try {
        Path folder = FastFolder.create("navisync-keys");
        Path file = folder.resolve("keys.p12");
        keytool(file);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
          store.load(in, WORD.toCharArray());
        }
        Files.delete(file);
        Files.delete(folder);
        return store;
      } catch (IOException | GeneralSecurityException | InterruptedException failed) {
        throw new IllegalStateException(failed);
      }
    }

    private static void keytool(Path file) throws IOException, InterruptedException {
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
              "-genkeypair",
              "-keystore",
              file.toString(),
              "-alias",
              ALIAS,
              "-keyalg",
              "EC",
              "-dname",
              "CN=localhost",
              "-ext",
              "san=dns:localhost",
              "-storepass",
              WORD,
              "-storetype",
              "PKCS12");
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
    }

    private static String pem() {
      try {
        byte[] certificate = STORE.getCertificate(ALIAS).getEncoded();
        return "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
            + "\n-----END CERTIFICATE-----\n";
      } catch (GeneralSecurityException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  private static SSLContext context() throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(Keys.STORE, WORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** The address to put into NAVIDROME_URL. */
  public String address() {
    return "https://localhost:" + front.getAddress().getPort();
  }

  /** The file for NAVIDROME_CA_FILE. */
  public Path certificate() {
    return certificate;
  }

  /** Trusts its certificate and no other. */
  public SSLContext trust() {
    try (InputStream in = Files.newInputStream(certificate)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry(
          ALIAS, CertificateFactory.getInstance("X.509").generateCertificate(in));
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      HttpRequest.Builder request =
          HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI().toString()))
              .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
      for (String name : List.of("Content-Type", "User-Agent", "x-nd-authorization")) {
        String value = exchange.getRequestHeaders().getFirst(name);
        if (value != null) {
          request.header(name, value);
        }
      }
      HttpResponse<byte[]> reply =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      for (Map.Entry<String, List<String>> header : reply.headers().map().entrySet()) {
        if (!header.getKey().matches("(?i)content-length|date|transfer-encoding|connection")) {
          exchange.getResponseHeaders().put(header.getKey(), header.getValue());
        }
      }
      exchange.sendResponseHeaders(
          reply.statusCode(), reply.body().length == 0 ? -1 : reply.body().length);
      exchange.getResponseBody().write(reply.body());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    front.stop(0);
  }
}
