package navisync.source.lastfm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;

/** Checks the settings for Last.fm with single requests. */
public final class LastfmProbe {

  /** The answer to a request. */
  public sealed interface Answer {}

  /**
   * A good answer.
   *
   * @param value what was asked for
   */
  public record Good(String value) implements Answer {}

  /**
   * An error of the service.
   *
   * @param code its number in Last.fm's table of errors
   * @param sentence what it means and the way out, where that is known; else what was answered
   */
  public record Refused(int code, String sentence) implements Answer {}

  /** No answer of the service. */
  public record NoAnswer(String why) implements Answer {}

  private final LastfmClient client;
  private final LastfmAccess access;

  /** Creates a probe for an account. */
  public LastfmProbe(LastfmAccess access, String version, Timekeeper time) {
    this.client = new LastfmClient(access, version, time);
    this.access = access;
  }

  /** Asks how many plays the user has. */
  public Answer plays() throws InterruptedException {
    Map<String, String> parameters = access.call("user.getRecentTracks");
    parameters.put("user", access.user());
    parameters.put("limit", "1");
    return ask(parameters, "/recenttracks/@attr/total");
  }

  /** Asks whose session key it is. */
  public Answer userOf(String sessionKey, String secret) throws InterruptedException {
    Map<String, String> parameters = access.call("user.getInfo");
    parameters.put("sk", sessionKey);
    return ask(ApiSignature.signed(parameters, secret), "/user/name");
  }

  private Answer ask(Map<String, String> parameters, String value) throws InterruptedException {
    try {
      Reply reply = client.once(parameters);
      if (reply instanceof Reply.Good good) {
        JsonNode found = good.body().at(value);
        return found.isTextual() || found.isIntegralNumber()
            ? new Good(found.asText())
            : new NoAnswer(access.serviceName() + " sent an unexpected answer");
      }
      if (reply instanceof Reply.Refused refused) {
        String sentence =
            ErrorTable.stop(refused.code(), !parameters.containsKey("user"), access)
                .map(Throwable::getMessage)
                .orElse(access.serviceName() + " returned error " + refused.code());
        return new Refused(refused.code(), sentence);
      }
      return new NoAnswer(access.serviceName() + " sent " + ((Reply.Unreadable) reply).why());
    } catch (Unavailable silent) {
      return new NoAnswer(silent.getMessage());
    }
  }
}
