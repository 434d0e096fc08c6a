package navisync.config;

import java.util.Optional;
import navisync.io.Secret;
import navisync.model.HistoryAccount;

/**
 * The settings of ListenBrainz.
 *
 * @param url the address of the service, or of another server of the same protocol, without {@code
 *     /1} at its end
 * @param user LISTENBRAINZ_USER, whose listens are fetched; empty when not set
 * @param token LISTENBRAINZ_TOKEN, which no request needs; empty when not set
 */
public record ListenBrainzSettings(String url, Optional<String> user, Optional<Secret> token) {
  private static final String LISTENBRAINZ = "https://api.listenbrainz.org";

  static ListenBrainzSettings read(SettingValues values) {
    return new ListenBrainzSettings(
        values
            .matching(
                "LISTENBRAINZ_URL",
                "(?i)https?://\\S+",
                "Write an address that starts with https:// or http://")
            .orElse(LISTENBRAINZ)
            .replaceFirst("/+$", "")
            .replaceFirst("/1$", ""),
        values.text("LISTENBRAINZ_USER"),
        values.key("LISTENBRAINZ_TOKEN"));
  }

  /** Returns the account whose listens are fetched; empty when LISTENBRAINZ_USER is not set. */
  public Optional<HistoryAccount> account() {
    return user.map(name -> new HistoryAccount(HistoryAccount.LISTENBRAINZ, url + "/1", name));
  }
}
