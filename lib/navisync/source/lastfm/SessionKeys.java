package navisync.source.lastfm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import navisync.Failure;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;

/**
 * Gets a session key, with which this program may set and take loves in the person's name
 * (docs/rules.md, "Last.fm"): a token, the page on which the person allows it, and the key, which
 * does not expire.
 */
public final class SessionKeys {
  private static final String ALLOW_PAGE = "https://www.last.fm/api/auth/";
  private static final int NOT_ALLOWED_YET = 14;

  /** A token that is not known, or that has expired. */
  private static final Set<Integer> EXPIRED = Set.of(4, 15);

  private static final Duration BETWEEN_ASKING = Duration.ofSeconds(3);

  private final LastfmClient client;
  private final LastfmAccess access;
  private final String secret;
  private final Timekeeper time;

  /**
   * A way to get keys.
   *
   * @param secret LASTFM_API_SECRET
   */
  public SessionKeys(LastfmAccess access, String secret, String version, Timekeeper time) {
    this.client = new LastfmClient(access, version, time);
    this.access = access;
    this.secret = secret;
    this.time = time;
  }

  /**
   * A key, which is never shown by {@link #toString}.
   *
   * @param user the Last.fm user who allowed it
   * @param key the key
   */
  public record Session(String user, String key) {
    @Override
    public String toString() {
      return "Session[user=" + user + "]";
    }
  }

  /**
   * A token, good for an hour.
   *
   * @throws Failure naming the setting when the service refuses
   * @throws Unavailable when it does not answer
   */
  public String token() throws Unavailable, InterruptedException {
    Reply reply = client.once(ApiSignature.signed(access.call("auth.getToken"), secret));
    return client.good(reply).path("token").asText();
  }

  /** The page on which the person allows it; another server of the protocol has it elsewhere. */
  public URI allowPage(String token) {
    String page =
        access.address().toString().equals(LastfmAccess.LASTFM_ADDRESS)
            ? ALLOW_PAGE
            : access.address().resolve("/api/auth/").toString();
    return URI.create(page + "?api_key=" + access.apiKey() + "&token=" + token);
  }

  /**
   * Asks again and again until the person has allowed it.
   *
   * @param limit how long to wait for that
   * @return the key; empty when it was not allowed in that time
   * @throws Failure when the token expired or a setting is wrong
   * @throws Unavailable when the service did not answer well up to the end
   */
  public Optional<Session> await(String token, Duration limit)
      throws Unavailable, InterruptedException {
    Duration waited = Duration.ZERO;
    Unavailable lost = null;
    while (waited.compareTo(limit) < 0) {
      try {
        Optional<Session> session = session(token);
        if (session.isPresent()) {
          return session;
        }
        lost = null;
      } catch (Unavailable passing) {
        lost = passing;
      }
      time.pause(BETWEEN_ASKING);
      waited = waited.plus(BETWEEN_ASKING);
    }
    if (lost != null) {
      throw lost;
    }
    return Optional.empty();
  }

  private Optional<Session> session(String token) throws Unavailable, InterruptedException {
    Map<String, String> parameters = access.call("auth.getSession");
    parameters.put("token", token);
    Reply reply = client.once(ApiSignature.signed(parameters, secret));
    if (reply instanceof Reply.Refused refused && refused.code() == NOT_ALLOWED_YET) {
      return Optional.empty();
    }
    if (reply instanceof Reply.Refused refused && EXPIRED.contains(refused.code())) {
      throw Failure.usage(
          "%s no longer accepts the token (error %s). Run again and allow access within an hour."
              .formatted(access.serviceName(), refused.code()));
    }
    JsonNode session = client.good(reply).path("session");
    return Optional.of(new Session(session.path("name").asText(), session.path("key").asText()));
  }
}
