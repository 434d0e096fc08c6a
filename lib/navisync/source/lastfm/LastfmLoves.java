package navisync.source.lastfm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import navisync.Failure;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.source.JsonAnswer;
import navisync.source.RetryBudget;

/**
 * Loves tracks in a user's name, with signed calls. Loving a track twice does no harm, so a call
 * whose answer was lost is sent again.
 */
public final class LastfmLoves {
  private final LastfmClient client;
  private final LastfmAccess access;
  private final String secret;
  private final String sessionKey;

  /**
   * Creates a client that may love tracks.
   *
   * @param secret LASTFM_API_SECRET
   * @param sessionKey LASTFM_SESSION_KEY
   */
  public LastfmLoves(
      LastfmAccess access, String secret, String sessionKey, String version, Timekeeper time) {
    this.client = new LastfmClient(access, version, time);
    this.access = access;
    this.secret = secret;
    this.sessionKey = sessionKey;
  }

  /**
   * Asks whose session key it is: every love would be in that user's name.
   *
   * @return the user's name; empty when the service does not say
   * @throws Failure of usage, with the setting, if the service refuses the key
   * @throws Unavailable when it does not answer well
   */
  public Optional<String> owner() throws Unavailable, InterruptedException {
    Map<String, String> call = call("user.getInfo");
    Reply reply = client.once(ApiSignature.signed(call, secret));
    if (reply instanceof Reply.Refused refused && refused.code() == Reply.WRONG_PARAMETERS) {
      return Optional.empty();
    }
    JsonNode body = client.good(reply);
    return Optional.of(JsonAnswer.remark(body.path("user").path("name")))
        .filter(name -> !name.isEmpty());
  }

  /** Returns whether a name from {@link #owner} is that of the user whose plays are fetched. */
  public boolean isUser(String name) {
    return name.equalsIgnoreCase(access.user());
  }

  /**
   * Loves a track.
   *
   * @return empty once it is loved, else why the service does not take these names
   * @throws Failure of usage, with the setting, if the service refuses every such call
   * @throws Unavailable when it does not answer well
   */
  public Optional<String> love(String artist, String title, RetryBudget retries)
      throws Unavailable, InterruptedException {
    Map<String, String> call = call("track.love");
    call.put("artist", artist);
    call.put("track", title);
    Reply reply = client.post(ApiSignature.signed(call, secret), retries);
    return reply instanceof Reply.Refused refused
        ? Optional.of(access.serviceName() + " rejected these names (error " + refused.code() + ")")
        : Optional.empty();
  }

  private Map<String, String> call(String method) {
    Map<String, String> call = access.call(method);
    call.put("sk", sessionKey);
    return call;
  }

  /** Returns a text from outside with every secret replaced, so that it can be shown. */
  public String withoutSecrets(String text) {
    return access.withoutKey(text).replace(secret, "***").replace(sessionKey, "***");
  }
}
