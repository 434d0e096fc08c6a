package navisync.navidrome.api;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cookie that Navidrome sends with each Subsonic answer: the player it counts the request to,
 * and the user it took the request for. Behind a proxy with header authentication that may be
 * another user than the one who logged in.
 *
 * @param user the user's name
 * @param id the player's id
 */
record PlayerCookie(String user, String id) {
  private static final Pattern PLAYER =
      Pattern.compile("nd-player-((?:[0-9a-f]{2})+)=([\\w-]+)(?:;.*)?");

  /**
   * Reads the cookie from the {@code Set-Cookie} headers of an answer; empty when it is not among
   * them, as with other servers and behind proxies that strip cookies.
   */
  static Optional<PlayerCookie> of(List<String> headers) {
    return headers.stream()
        .map(PLAYER::matcher)
        .filter(Matcher::matches)
        .map(found -> new PlayerCookie(text(found.group(1)), found.group(2)))
        .findFirst();
  }

  private static String text(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
  }
}
