package navisync.navidrome.db;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiPredicate;
import navisync.Failure;
import navisync.navidrome.ServerAddress;

/**
 * Asks the address in NAVIDROME_URL whether a server runs there. A database on another machine or
 * inside a virtual one shows no lock here, so before it is written the server itself is asked.
 * Nothing is sent but the login that the address holds for a proxy in front, and that only where
 * nobody can read it on the way.
 */
public final class RunningServer {
  private static final int UNAUTHORIZED = 401;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** What proves a server, by path: any Subsonic answer, or Navidrome's own sign of life. */
  private static final Map<String, BiPredicate<Integer, String>> PROOFS =
      Map.of(
          "/rest/ping.view", (status, body) -> body.contains("subsonic-response"),
          "/ping", (status, body) -> status == 200 && body.equals("."));

  private RunningServer() {}

  /**
   * Refuses when a server answers at the address.
   *
   * @param address NAVIDROME_URL as set, with or without scheme, trailing slash or {@code /rest}
   * @throws Failure exit code 4 when a server answers or hides behind a certificate that is not
   *     trusted, 2 when the address cannot be read
   */
  public static void refuse(String address) {
    if (answers(address)) {
      throw Failure.refused(
          "Navidrome is running at NAVIDROME_URL "
              + ServerAddress.of(address)
              + "; stop it and run again (--while-running writes anyway).");
    }
  }

  /**
   * Whether a server answers at the address; silence, another site or a gateway's error is none.
   */
  static boolean answers(String address) {
    ServerAddress base = ServerAddress.of(address);
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            // A redirect would take the login along to wherever it leads.
            .followRedirects(
                base.login().isPresent() ? HttpClient.Redirect.NEVER : HttpClient.Redirect.NORMAL)
            .build();
    return PROOFS.entrySet().stream()
        .anyMatch(proof -> proves(client, base, proof.getKey(), proof.getValue()));
  }

  private static boolean proves(
      HttpClient client, ServerAddress base, String path, BiPredicate<Integer, String> proof) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
      if (base.isPrivate()) {
        base.authorization().ifPresent(login -> request.header("Authorization", login));
      }
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == UNAUTHORIZED) {
        throw unknown(base, "something in front of it asks for a login (HTTP status 401)", null);
      }
      return proof.test(answer.statusCode(), answer.body());
    } catch (IOException failed) {
      // A handshake that fails may also come as a connection that just ends.
      if (base.base().getScheme().equalsIgnoreCase("https") && !isSilence(failed)) {
        throw unknown(base, "TLS failed", failed);
      }
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.refused("Interrupted while asking NAVIDROME_URL.", interrupted);
    }
  }

  private static Failure unknown(ServerAddress base, String why, Exception cause) {
    return Failure.refused(
        "Cannot tell whether a server runs at NAVIDROME_URL "
            + base
            + ": "
            + why
            + ". Make sure that it is stopped, and remove NAVIDROME_URL from the settings.",
        cause);
  }

  private static boolean isSilence(IOException failed) {
    return failed instanceof ConnectException
        || failed instanceof UnknownHostException
        || failed instanceof HttpTimeoutException;
  }
}
