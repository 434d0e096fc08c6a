package navisync.fake.navidrome;

import java.time.Instant;

/**
 * A client of a user in the fake Navidrome.
 *
 * @param id the player's id, also sent in the cookie
 * @param userId the id of the user
 * @param client the client's name, Subsonic's parameter {@code c}
 * @param userAgent the name within the header User-Agent
 * @param lastSeen when it last sent a request
 * @param scrobbleEnabled whether its plays are forwarded to Last.fm if the user linked it
 */
public record Player(
    String id,
    String userId,
    String client,
    String userAgent,
    Instant lastSeen,
    boolean scrobbleEnabled) {

  /** Returns the same player after another request. */
  Player seen(String agent, Instant time) {
    return new Player(id, userId, client, agent, time, scrobbleEnabled);
  }

  /** Returns the same player with forwarding on or off. */
  Player scrobbleEnabled(boolean enabled) {
    return new Player(id, userId, client, userAgent, lastSeen, enabled);
  }
}
