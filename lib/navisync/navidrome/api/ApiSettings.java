package navisync.navidrome.api;

import java.nio.file.Path;
import java.time.Duration;
import navisync.io.Secret;
import navisync.navidrome.ServerAddress;

/**
 * How a server is reached.
 *
 * @param address where it answers
 * @param user the user's name
 * @param password the password
 * @param version the version of the Subsonic protocol to name
 * @param client the name this program goes by
 * @param userAgent the User-Agent to send; with the client's name it makes the player
 * @param pauseMilliseconds between two requests
 * @param patience how long to wait for an answer; see {@link #PATIENCE}
 * @param allowPlaintextPassword whether the encoded password may cross a network unencrypted
 * @param caFile a certificate to trust besides the usual ones, null for none
 */
public record ApiSettings(
    ServerAddress address,
    String user,
    Secret password,
    String version,
    String client,
    String userAgent,
    int pauseMilliseconds,
    Duration patience,
    boolean allowPlaintextPassword,
    Path caFile) {

  /** The server needs about 2 ms a play, so large batches take their time on slow machines. */
  public static final Duration PATIENCE = Duration.ofSeconds(120);
}
