package navisync.fake.navidrome;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The players of the fake Navidrome. Safe for several threads. */
final class Players {
  private final Map<String, Player> players = new LinkedHashMap<>();
  private int registered;

  synchronized void put(Player player) {
    players.put(player.id(), player);
  }

  synchronized void clear() {
    players.clear();
  }

  /** Returns the player of an id, or null. */
  synchronized Player get(String id) {
    return players.get(id);
  }

  synchronized List<Player> all() {
    return List.copyOf(players.values());
  }

  /**
   * Returns the player of a request, as the server finds it: the one in the cookie if it has the
   * same client name, whoever it belongs to; otherwise one of the same user, client name and
   * User-Agent; otherwise a new one, whose plays are forwarded.
   *
   * @param cookie the player's id in the cookie; may be null
   * @param userAgent the whole header
   */
  synchronized Player register(
      String cookie, User user, String client, String userAgent, Instant now) {
    String agent = nameOf(userAgent);
    Player player = cookie == null ? null : players.get(cookie);
    if (player == null || !player.client().equals(client)) {
      player =
          players.values().stream()
              .filter(each -> each.userId().equals(user.id()))
              .filter(each -> each.client().equals(client) && each.userAgent().equals(agent))
              .findFirst()
              .orElseGet(() -> newPlayer(user, client, agent, now));
    }
    put(player.seen(agent, now));
    return players.get(player.id());
  }

  private Player newPlayer(User user, String client, String agent, Instant now) {
    String id = "player%016d".formatted(++registered);
    return new Player(id, user.id(), client, agent, now, true);
  }

  /**
   * Returns the part of a User-Agent that the server keeps: {@code NaviSync} of {@code NaviSync/1.0
   * (...)}.
   */
  private static String nameOf(String userAgent) {
    return userAgent.split("/", 2)[0].strip();
  }
}
