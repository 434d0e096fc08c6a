package navisync.config;

import java.util.Optional;
import navisync.Failure;
import navisync.io.Secret;

/**
 * The Last.fm account that loves tracks (SYNC_LOVED_TO_LASTFM).
 *
 * @param user LASTFM_USER
 * @param apiKey LASTFM_API_KEY
 * @param apiSecret LASTFM_API_SECRET, which signs calls
 * @param sessionKey LASTFM_SESSION_KEY, with which a call acts in the user's name
 */
public record LoveAccount(String user, Secret apiKey, Secret apiSecret, Secret sessionKey) {

  /**
   * Returns the account.
   *
   * @throws Failure of usage if a setting is missing, naming the first
   */
  public static LoveAccount of(Settings settings) {
    LastfmSettings lastfm = settings.lastfm();
    Secret apiKey =
        require(
            settings,
            lastfm.apiKey(),
            "LASTFM_API_KEY",
            "Get a key at https://www.last.fm/api/account/create");
    String user =
        require(settings, lastfm.user(), "LASTFM_USER", "Write your Last.fm user name there");
    Secret apiSecret =
        require(
            settings,
            lastfm.apiSecret(),
            "LASTFM_API_SECRET",
            "Find it next to your API key at https://www.last.fm/api/accounts, then get the session"
                + " key with ./jbang scripts/session_key.java --save");
    Secret sessionKey =
        require(
            settings,
            lastfm.sessionKey(),
            "LASTFM_SESSION_KEY",
            "Get it with ./jbang scripts/session_key.java --save");
    return new LoveAccount(user, apiKey, apiSecret, sessionKey);
  }

  private static <T> T require(Settings settings, Optional<T> value, String name, String wayOut) {
    return value.orElseThrow(
        () ->
            Failure.ofSetting(
                name,
                name
                    + " is not set in "
                    + settings.home().envFile()
                    + ", but SYNC_LOVED_TO_LASTFM needs it. "
                    + wayOut
                    + ", or set SYNC_LOVED_TO_LASTFM=False."));
  }
}
