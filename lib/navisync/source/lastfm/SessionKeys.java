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
 * Gets a session key, with which NaviSync may love and unlove tracks in the user's name
 * (docs/rules.md, "Last.fm"): a token, the page on which the user allows it, and the key, which
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
   * Creates a client that gets keys.
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
   * A session key, which {@link #toString} never shows.
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
   * Asks for a token, good for an hour.
   *
   * @throws Failure of usage, with the setting, if the service refuses
   * @throws Unavailable when it does not answer
   */
  public String token() throws Unavailable, InterruptedException {
    Reply reply = client.once(ApiSignature.signed(access.call("auth.getToken"), secret));
    return client.good(reply).path("token").asText();
  }

  /**
   * Returns the page on which the user allows access; another server of the protocol has it
   * elsewhere.
   */
  public URI allowPage(String token) {
    String page =
        access.address().toString().equals(LastfmAccess.LASTFM_ADDRESS)
            ? ALLOW_PAGE
            : access.address().resolve("/api/auth/").toString();
    return URI.create(page + "?api_key=" + access.apiKey() + "&token=" + token);
  }

  /**
   * Waits until the user has allowed access.
   *
   * @param limit how long to wait for that
   * @return the key; empty when it was not allowed in that time
   * @throws Failure of usage if the token expired or a setting is wrong
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
