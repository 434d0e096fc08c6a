package navisync.navidrome;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The options for requests to a running server.
 *
 * @param version the version of the Subsonic protocol to name (NAVIDROME_API_VERSION)
 * @param client the name of NaviSync at the server (NAVIDROME_CLIENT_ID)
 * @param pause the time between two requests (API_RATE_LIMIT_MS)
 * @param allowed what is allowed beyond the usual
 * @param caFile a certificate to trust besides the usual ones (NAVIDROME_CA_FILE); empty for none
 */
public record ApiOptions(
    String version, String client, Duration pause, Set<Allowed> allowed, Optional<Path> caFile) {

  /** Something that only the user can allow. */
  public enum Allowed {
    /** Plays may go on to the services linked in Navidrome (ALLOW_SCROBBLE_FORWARDING). */
    FORWARDING,
    /** The password may cross a network unencrypted (ALLOW_PLAINTEXT_PASSWORD). */
    PLAINTEXT_PASSWORD
  }

  /** The defaults. */
  public static final ApiOptions DEFAULT =
      new ApiOptions("1.16.1", "NaviSync", Duration.ZERO, Set.of(), Optional.empty());

  /** Returns whether something is allowed. */
  public boolean allows(Allowed what) {
    return allowed.contains(what);
  }
}
