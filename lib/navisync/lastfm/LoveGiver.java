package navisync.lastfm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import navisync.Failure;

/**
 * Loves tracks in the person's name (lastfm.md, "Signed calls"). Loving a track twice does no harm,
 * so a call whose answer was lost is sent again.
 */
public final class LoveGiver {
  private final LastfmClient client;
  private final LastfmAccess access;
  private final String secret;
  private final String sessionKey;

  /**
   * A way to love tracks.
   *
   * @param secret LASTFM_API_SECRET
   * @param sessionKey LASTFM_SESSION_KEY
   */
  public LoveGiver(
      LastfmAccess access, String secret, String sessionKey, String version, Timekeeper time) {
    this.client = new LastfmClient(access, version, time);
    this.access = access;
    this.secret = secret;
    this.sessionKey = sessionKey;
  }

  /**
   * Loves a track.
   *
   * @return empty once it is loved, else why the service does not take these names
   * @throws Failure naming the setting when the service refuses every such call
   * @throws LastfmUnavailable when it does not answer well
   */
  public Optional<String> love(String artist, String title, Patience patience)
      throws LastfmUnavailable, InterruptedException {
    Map<String, String> call = new LinkedHashMap<>();
    call.put("method", "track.love");
    call.put("artist", artist);
    call.put("track", title);
    call.put("api_key", access.apiKey());
    call.put("sk", sessionKey);
    call.put("format", "json");
    Reply reply = client.post(ApiSignature.signed(call, secret), patience);
    return reply instanceof Reply.Refused refused
        ? Optional.of(
            access.serviceName() + " does not take these names (error " + refused.code() + ")")
        : Optional.empty();
  }

  /** A text from outside with every secret replaced, so that it can be shown. */
  public String withoutSecrets(String text) {
    return access.withoutKey(text).replace(secret, "***").replace(sessionKey, "***");
  }
}
