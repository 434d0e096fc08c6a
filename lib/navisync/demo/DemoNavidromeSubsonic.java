package navisync.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import navisync.demo.DemoNavidromeCalls.Call;

/**
 * The way into Subsonic's API ({@code /rest/}): how many parameters, who asks, and from which
 * player, which the cookie of the answer names.
 */
final class DemoNavidromeSubsonic {
  private static final List<String> EXTENSIONS =
      List.of(
          "transcodeOffset",
          "formPost",
          "songLyrics",
          "indexBasedQueue",
          "transcoding",
          "playbackReport",
          "topSongsByArtistId");

  private final DemoNavidromeSetup setup;
  private final DemoNavidromePlayers players;
  private final DemoNavidromeCalls calls;

  DemoNavidromeSubsonic(
      DemoNavidromeSetup setup, DemoNavidromeMemory memory, DemoNavidromePlayers players) {
    this.setup = setup;
    this.players = players;
    this.calls = new DemoNavidromeCalls(setup, memory);
  }

  DemoNavidromeReply answer(DemoNavidromeRequest sent) {
    DemoNavidromeRequest request =
        setup.has(DemoNavidromeFeature.FORM_POST) ? sent : sent.with(sent.query(), "");
    Call call = calls.byName.get(request.name());
    boolean extensions = request.name().equals("getOpenSubsonicExtensions");
    if (call == null && !extensions) {
      return DemoNavidromeReply.notFound();
    }
    int inBody = request.isForm() ? number(request.body()) : 0;
    int inAddress = number(request.query());
    if (Math.max(inBody, inAddress) > setup.parameterLimit) {
      return tooMany(request, inAddress);
    }
    if (inBody + inAddress > setup.parameterLimit) {
      // The server puts them together and then cannot read any.
      return DemoNavidromeEnvelope.failed("", 10, "missing parameter: 'u'");
    }
    return extensions
        ? DemoNavidromeEnvelope.ok(request.value("f"), extensions())
        : answer(call, request);
  }

  /** The server reads the wanted format from the address alone then, and answers in XML without. */
  private DemoNavidromeReply tooMany(DemoNavidromeRequest request, int inAddress) {
    boolean readable = inAddress <= setup.parameterLimit;
    String format = readable ? request.with(request.query(), "").value("f") : "";
    return DemoNavidromeEnvelope.failed(format, 0, "number of URL query parameters exceeded limit");
  }

  private static int number(String encoded) {
    return encoded.isEmpty() ? 0 : encoded.split("&", -1).length;
  }

  private ObjectNode extensions() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode list = answer.putArray("openSubsonicExtensions");
    for (String name : EXTENSIONS) {
      if (!name.equals("formPost") || setup.has(DemoNavidromeFeature.FORM_POST)) {
        ArrayNode versions = list.addObject().put("name", name).putArray("versions").add(1);
        if (name.equals("songLyrics")) {
          versions.add(2);
        }
      }
    }
    return answer;
  }

  private DemoNavidromeReply answer(Call call, DemoNavidromeRequest request) {
    DemoNavidromeUser user;
    try {
      user = DemoNavidromeCredentials.check(request, setup);
    } catch (DemoNavidromeFailed failed) {
      return failed(request, failed);
    }
    // The cookie carries the name as it was written, in any case, or as the proxy gives it.
    String written = setup.proxyUser == null ? request.value("u") : setup.proxyUser.name();
    byte[] name = written.getBytes(StandardCharsets.UTF_8);
    String cookie = "nd-player-" + HexFormat.of().formatHex(name);
    DemoNavidromePlayer player =
        players.register(
            valueOf(cookie, request.header("Cookie")),
            user,
            request.value("c"),
            request.header("User-Agent"),
            setup.time.now());
    String path = setup.basePath.isEmpty() ? "/" : setup.basePath;
    return answer(call, request, user, player)
        .with(
            "Set-Cookie",
            "%s=%s; Path=%s; Max-Age=31536000; HttpOnly; SameSite=Strict"
                .formatted(cookie, player.id(), path));
  }

  private static DemoNavidromeReply answer(
      Call call, DemoNavidromeRequest request, DemoNavidromeUser user, DemoNavidromePlayer player) {
    try {
      ObjectNode content = call.answer(request, user, player);
      return DemoNavidromeEnvelope.ok(request.value("f"), content);
    } catch (DemoNavidromeFailed failed) {
      return failed(request, failed);
    }
  }

  private static DemoNavidromeReply failed(
      DemoNavidromeRequest request, DemoNavidromeFailed failed) {
    return DemoNavidromeEnvelope.failed(request.value("f"), failed.code, failed.getMessage());
  }

  /** The value of a cookie in the header, or null. */
  private static String valueOf(String cookie, String header) {
    Matcher found = Pattern.compile("(?:^|; *)" + cookie + "=([^;]*)").matcher(header);
    return found.find() ? found.group(1) : null;
  }
}
