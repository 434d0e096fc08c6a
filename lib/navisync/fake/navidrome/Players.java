package navisync.fake.navidrome;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The players of the demo Navidrome, and how a request finds its own. Safe for several threads. */
final class Players {
  private final Map<String, Player> players = new LinkedHashMap<>();
  private int registered;

  synchronized void put(Player player) {
    players.put(player.id(), player);
  }

  synchronized void clear() {
    players.clear();
  }

  /** The player of an id, or null. */
  synchronized Player get(String id) {
    return players.get(id);
  }

  synchronized List<Player> all() {
    return List.copyOf(players.values());
  }

  /**
   * The player of a request. The one in the cookie counts when it has the same client name, whoever
   * it belongs to, as in the server; then one of the same user, client name and User-Agent; else a
   * new one, whose plays are forwarded.
   *
   * @param cookie the player's id in the cookie, may be null
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

  /** What the server keeps of {@code NaviSync/1.0 (...)}: {@code NaviSync}. */
  private static String nameOf(String userAgent) {
    return userAgent.split("/", 2)[0].strip();
  }
}
