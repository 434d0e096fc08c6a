package navisync.config;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import navisync.io.Secret;
import navisync.navidrome.ApiOptions;
import navisync.navidrome.ApiOptions.Allowed;
import navisync.navidrome.ServerAddress;

/**
 * The settings of a running Navidrome; {@link Settings#requireApi} checks that they are complete.
 *
 * @param address NAVIDROME_URL; empty when not set. In database mode it shows whether the server
 *     runs.
 * @param user NAVIDROME_API_USER, else NAVIDROME_USER; empty when not set
 * @param password NAVIDROME_API_PASSWORD, else NAVIDROME_PASSWORD, unchanged; empty when not set
 * @param options how to connect to the server
 */
public record NavidromeApiSettings(
    Optional<ServerAddress> address,
    Optional<String> user,
    Optional<Secret> password,
    ApiOptions options) {

  static NavidromeApiSettings read(SettingValues values, Home home) {
    Optional<Secret> password = values.password("NAVIDROME_API_PASSWORD");
    Optional<Secret> otherPassword = values.password("NAVIDROME_PASSWORD");
    return new NavidromeApiSettings(
        values
            .matching(
                "NAVIDROME_URL",
                "(?i)(https?://)?(?!\\S*://)[^/\\s]\\S*",
                "Write an address such as http://127.0.0.1:4533")
            .map(ServerAddress::of),
        user(values),
        password.or(() -> otherPassword),
        options(values, home));
  }

  private static ApiOptions options(SettingValues values, Home home) {
    Set<Allowed> allowed = EnumSet.noneOf(Allowed.class);
    if (values.flag("ALLOW_SCROBBLE_FORWARDING", false)) {
      allowed.add(Allowed.FORWARDING);
    }
    if (values.flag("ALLOW_PLAINTEXT_PASSWORD", false)) {
      allowed.add(Allowed.PLAINTEXT_PASSWORD);
    }
    return new ApiOptions(
        values
            .matching(
                "NAVIDROME_API_VERSION", "[0-9]+(\\.[0-9]+){1,2}", "Write a version such as 1.16.1")
            .orElse(ApiOptions.DEFAULT.version()),
        values.text("NAVIDROME_CLIENT_ID").orElse(ApiOptions.DEFAULT.client()),
        Duration.ofMillis(values.number("API_RATE_LIMIT_MS", 0, 0, 60_000)),
        allowed,
        values.path("NAVIDROME_CA_FILE", home));
  }

  /** Returns NAVIDROME_API_USER, or the other name accepted for it. */
  static Optional<String> user(SettingValues values) {
    Optional<String> user = values.text("NAVIDROME_API_USER");
    Optional<String> otherName = values.text("NAVIDROME_USER");
    return user.or(() -> otherName);
  }
}
