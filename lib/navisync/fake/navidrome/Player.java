package navisync.fake.navidrome;

import java.time.Instant;

/**
 * A client of a user, as the demo Navidrome keeps it.
 *
 * @param id the player's id, which also stands in the cookie
 * @param userId the id of the user
 * @param client the client's name, Subsonic's parameter {@code c}
 * @param userAgent the name within the header User-Agent
 * @param lastSeen when it last asked
 * @param scrobbleEnabled whether its plays go on to Last.fm when the user linked it
 */
public record Player(
    String id,
    String userId,
    String client,
    String userAgent,
    Instant lastSeen,
    boolean scrobbleEnabled) {

  /** The same, asking again. */
  Player seen(String agent, Instant time) {
    return new Player(id, userId, client, agent, time, scrobbleEnabled);
  }

  /** The same with forwarding switched on or off. */
  Player scrobbleEnabled(boolean enabled) {
    return new Player(id, userId, client, userAgent, lastSeen, enabled);
  }
}
