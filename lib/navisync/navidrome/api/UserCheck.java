package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.Failure;

/**
 * A check that the server answers as the user who logs in. Behind a proxy with header
 * authentication it answers as the proxy's user, whatever name and password a request carries, and
 * would count plays and stars for that user.
 */
final class UserCheck {
  private UserCheck() {}

  /**
   * Makes sure by a fresh answer, before something is written: a proxy may have come in between,
   * and the library is read with the native API, which goes by its own token. Navidrome names the
   * user in a cookie, which {@link SubsonicClient} compares each time; where none came, {@code
   * getUser} has to answer for the user who logged in, which Navidrome does for nobody else.
   *
   * @throws Failure of safety if it is another user, or not known
   */
  static void confirm(SubsonicClient client) {
    client.ask("ping", List.of());
    if (client.player().isPresent()) {
      return;
    }
    Optional<JsonNode> answer = client.tryToAsk("getUser", named(client.user()));
    String name =
        answer.map(body -> SubsonicFields.remark(body.path("user"), "username")).orElse("");
    if (name.isEmpty()) {
      throw Failure.refused(
          """
          Cannot tell which user the server answers as: it sends no player cookie and refuses \
          getUser for %s. Nothing was sent. If a proxy in front of it strips cookies or logs in \
          with a user of its own, use the address that the server itself listens on.\
          """
              .formatted(client.user()));
    }
    if (!name.equalsIgnoreCase(client.user())) {
      throw another(client.user(), name);
    }
  }

  private static List<Map.Entry<String, String>> named(String user) {
    return List.of(Map.entry("username", user));
  }

  /** Returns the refusal to go on as another user. */
  static Failure another(String expected, String answering) {
    return Failure.refused(
        """
        Navidrome answers as user %1$s, not as %2$s: a proxy in front of it logs in with a user of \
        its own (header authentication). Plays and stars would go to %1$s, so NaviSync stopped. \
        Use the address that Navidrome itself listens on, or have the proxy let /rest through \
        without its header.\
        """
            .formatted(answering, expected));
  }
}
