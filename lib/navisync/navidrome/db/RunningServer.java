package navisync.navidrome.db;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import navisync.Failure;
import navisync.io.Timekeeper;
import navisync.io.WebAnswer;
import navisync.io.WebClient;
import navisync.io.WebFailure;
import navisync.navidrome.Certificates;
import navisync.navidrome.ServerAddress;

/**
 * Checks whether a server answers at NAVIDROME_URL. A database on another machine or in a virtual
 * one shows no lock here, so the server itself is asked before it is written. Nothing is sent but
 * the login for a proxy in the address, and that only where nobody can read it on the way.
 */
public final class RunningServer {
  private static final int MEGABYTES = 1;
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  /** The proofs of a server, by path: any Subsonic answer, or Navidrome's own sign of life. */
  private static final Map<String, BiPredicate<Integer, String>> PROOFS =
      Map.of(
          "/rest/ping.view", (status, body) -> body.contains("subsonic-response"),
          "/ping", (status, body) -> status == 200 && body.equals("."));

  private RunningServer() {}

  /**
   * Refuses when a server answers at the address.
   *
   * @param address NAVIDROME_URL
   * @param caFile a certificate to trust besides the usual ones (NAVIDROME_CA_FILE)
   * @throws Failure of safety if a server answers or hides behind a certificate that is not
   *     trusted, of usage if the certificate file cannot be read
   */
  public static void refuse(ServerAddress address, Optional<Path> caFile) {
    if (answers(address, caFile)) {
      throw Failure.refused(
          "Navidrome is running at NAVIDROME_URL "
              + address
              + ". Stop it and run again (--while-running writes anyway).");
    }
  }

  /**
   * Returns whether a server answers at the address; false for silence, another site or a gateway's
   * error.
   *
   * @param caFile see {@link #refuse}
   */
  public static boolean answers(ServerAddress base, Optional<Path> caFile) {
    WebClient client =
        new WebClient(
            "navisync",
            new WebClient.Limits(TIMEOUT, TIMEOUT, TIMEOUT, MEGABYTES),
            Timekeeper.system(),
            caFile.map(Certificates::trusting));
    return PROOFS.entrySet().stream()
        .anyMatch(proof -> proves(client, base, proof.getKey(), proof.getValue()));
  }

  private static boolean proves(
      WebClient client, ServerAddress base, String path, BiPredicate<Integer, String> proof) {
    try {
      WebAnswer answer = answer(client, base, path);
      if (answer.status() == WebAnswer.UNAUTHORIZED) {
        throw unknown(
            base, "something in front of it asks for a login (HTTP status 401)", "Make sure", null);
      }
      return proof.test(answer.status(), answer.text());
    } catch (WebFailure failed) {
      boolean silence =
          Set.of(WebFailure.Kind.NOT_REACHED, WebFailure.Kind.TOO_SLOW, WebFailure.Kind.TOO_LARGE)
              .contains(failed.kind());
      // A handshake that fails may also come as a connection that just ends.
      if (base.base().getScheme().equalsIgnoreCase("https") && !silence) {
        throw unknown(
            base,
            "TLS failed",
            "If its certificate is your own, name its file in NAVIDROME_CA_FILE. Otherwise make"
                + " sure",
            failed);
      }
      return false;
    } catch (InterruptedException interrupted) {
      throw Failure.interrupted("Interrupted while asking NAVIDROME_URL.", interrupted);
    }
  }

  /** Follows redirects only without a login, which would go along to wherever they lead. */
  private static WebAnswer answer(WebClient client, ServerAddress base, String path)
      throws WebFailure, InterruptedException {
    URI address = base.resolve(path);
    if (base.login().isEmpty()) {
      return client.get(address, to -> true);
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (base.isPrivate()) {
      base.authorization().ifPresent(login -> request.header("Authorization", login));
    }
    return client.send(request);
  }

  private static Failure unknown(ServerAddress base, String why, String wayOut, Exception cause) {
    return Failure.refused(
        "Cannot tell whether a server runs at NAVIDROME_URL "
            + base
            + ": "
            + why
            + ". "
            + wayOut
            + " that the server is stopped, and remove NAVIDROME_URL from the settings.",
        cause);
  }
}
