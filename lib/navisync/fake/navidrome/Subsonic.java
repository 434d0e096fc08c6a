package navisync.fake.navidrome;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import navisync.fake.navidrome.Calls.Call;

/**
 * The entrance to Subsonic's API ({@code /rest/}): checks the user, and finds the player, which the
 * cookie of the answer names.
 */
final class Subsonic {
  private static final List<String> EXTENSIONS =
      List.of(
          "transcodeOffset",
          "formPost",
          "songLyrics",
          "indexBasedQueue",
          "transcoding",
          "playbackReport",
          "topSongsByArtistId");

  private final Setup setup;
  private final Players players;
  private final Calls calls;

  Subsonic(Setup setup, Memory memory, Players players) {
    this.setup = setup;
    this.players = players;
    this.calls = new Calls(setup, memory);
  }

  NavidromeReply answer(NavidromeRequest request) {
    if (request.name().equals("getOpenSubsonicExtensions")) {
      return Envelope.ok(request.value("f"), extensions());
    }
    Call call = calls.byName.get(request.name());
    return call == null ? NavidromeReply.notFound() : answer(call, request);
  }

  private static ObjectNode extensions() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode list = answer.putArray("openSubsonicExtensions");
    for (String name : EXTENSIONS) {
      ArrayNode versions = list.addObject().put("name", name).putArray("versions").add(1);
      if (name.equals("songLyrics")) {
        versions.add(2);
      }
    }
    return answer;
  }

  private NavidromeReply answer(Call call, NavidromeRequest request) {
    User user;
    try {
      user = Credentials.check(request, setup);
    } catch (Failed failed) {
      return failed(request, failed);
    }
    // The cookie carries the name as it was written, in any case.
    byte[] name = request.value("u").getBytes(StandardCharsets.UTF_8);
    String cookie = "nd-player-" + HexFormat.of().formatHex(name);
    Player player =
        players.register(
            valueOf(cookie, request.header("Cookie")),
            user,
            request.value("c"),
            request.header("User-Agent"),
            setup.time().now());
    return answer(call, request, user, player)
        .with(
            "Set-Cookie",
            cookie + "=" + player.id() + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict");
  }

  private static NavidromeReply answer(
      Call call, NavidromeRequest request, User user, Player player) {
    try {
      ObjectNode content = call.answer(request, user, player);
      return Envelope.ok(request.value("f"), content);
    } catch (Failed failed) {
      return failed(request, failed);
    }
  }

  private static NavidromeReply failed(NavidromeRequest request, Failed failed) {
    return Envelope.failed(request.value("f"), failed.code, failed.getMessage());
  }

  /** Returns the value of a cookie in the header, or null. */
  private static String valueOf(String cookie, String header) {
    Matcher found = Pattern.compile("(?:^|; *)" + cookie + "=([^;]*)").matcher(header);
    return found.find() ? found.group(1) : null;
  }
}
