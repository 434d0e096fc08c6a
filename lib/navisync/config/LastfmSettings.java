package navisync.config;

import java.util.Map;
import java.util.Optional;
import navisync.io.Secret;

/**
 * The settings of Last.fm.
 *
 * @param apiUrl the address of the service, or of another server of the same protocol
 * @param apiKey LASTFM_API_KEY; empty when not set
 * @param user LASTFM_USER, whose plays are fetched; empty when not set
 * @param apiSecret only needed to love tracks at Last.fm; empty when not set
 * @param sessionKey only needed to love tracks at Last.fm; empty when not set
 * @param artistMapping Last.fm's name of an artist to the name in the library, as written
 */
public record LastfmSettings(
    String apiUrl,
    Optional<Secret> apiKey,
    Optional<String> user,
    Optional<Secret> apiSecret,
    Optional<Secret> sessionKey,
    Map<String, String> artistMapping) {

  private static final String LASTFM = "https://ws.audioscrobbler.com/2.0/";

  static LastfmSettings read(SettingValues values) {
    return new LastfmSettings(
        values
            .matching(
                "LASTFM_API_URL",
                "(?i)https?://\\S+",
                "Write an address that starts with https:// or http://")
            .orElse(LASTFM),
        values.key("LASTFM_API_KEY"),
        values.text("LASTFM_USER"),
        values.key("LASTFM_API_SECRET"),
        values.key("LASTFM_SESSION_KEY"),
        values.mapping("LASTFM_ARTIST_MAPPING"));
  }
}
