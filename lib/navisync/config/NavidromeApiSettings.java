package navisync.config;

import java.nio.file.Path;
import java.util.Optional;
import navisync.io.Secret;

/**
 * What is set about reaching a running Navidrome.
 *
 * @param url where it answers, as written: the scheme may be missing, and a proxy's user and
 *     password may be in it; empty when not set. In database mode it is asked whether the server
 *     runs.
 * @param user NAVIDROME_API_USER, else NAVIDROME_USER; empty when not set
 * @param password NAVIDROME_API_PASSWORD, else NAVIDROME_PASSWORD, to the letter; empty when not
 *     set
 * @param version the version of the Subsonic protocol to name
 * @param clientId the name this program goes by at the server
 * @param rateLimitMilliseconds the pause between two requests
 * @param allowForwarding whether plays may go on to the services linked in Navidrome
 * @param allowPlaintextPassword whether the password may cross a network unencrypted
 * @param caFile a certificate to trust besides the usual ones; empty when not set
 */
public record NavidromeApiSettings(
    Optional<Secret> url,
    Optional<String> user,
    Optional<Secret> password,
    String version,
    String clientId,
    int rateLimitMilliseconds,
    boolean allowForwarding,
    boolean allowPlaintextPassword,
    Optional<Path> caFile) {

  static NavidromeApiSettings read(SettingValues values, Home home) {
    Optional<Secret> password = values.password("NAVIDROME_API_PASSWORD");
    Optional<Secret> otherPassword = values.password("NAVIDROME_PASSWORD");
    return new NavidromeApiSettings(
        values
            .matching(
                "NAVIDROME_URL",
                "(?i)(https?://)?(?!\\S*://)[^/\\s]\\S*",
                "write an address such as http://127.0.0.1:4533")
            .map(Secret::new),
        user(values),
        password.or(() -> otherPassword),
        values
            .matching(
                "NAVIDROME_API_VERSION", "[0-9]+(\\.[0-9]+){1,2}", "write a version such as 1.16.1")
            .orElse("1.16.1"),
        values.text("NAVIDROME_CLIENT_ID").orElse("NaviSync"),
        values.number("API_RATE_LIMIT_MS", 0, 0, 60_000),
        values.flag("ALLOW_SCROBBLE_FORWARDING", false),
        values.flag("ALLOW_PLAINTEXT_PASSWORD", false),
        values.path("NAVIDROME_CA_FILE", home));
  }

  /** NAVIDROME_API_USER, else the other name that is accepted for it. */
  static Optional<String> user(SettingValues values) {
    Optional<String> user = values.text("NAVIDROME_API_USER");
    Optional<String> otherName = values.text("NAVIDROME_USER");
    return user.or(() -> otherName);
  }
}
