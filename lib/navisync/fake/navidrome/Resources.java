package navisync.fake.navidrome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import navisync.model.LibraryTrack;

/** The resources of the native API: songs, the history of plays, and players. */
final class Resources {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, Function<LibraryTrack, String>> SONG_SORTS =
      Map.of(
          "id", LibraryTrack::id,
          "title", LibraryTrack::title,
          "artist", LibraryTrack::artist,
          "album", LibraryTrack::album);

  private final Setup setup;
  private final Memory memory;
  private final Players players;

  Resources(Setup setup, Memory memory, Players players) {
    this.setup = setup;
    this.memory = memory;
    this.players = players;
  }

  boolean knows(String resource) {
    return resource.equals("song")
        || resource.equals("scrobble")
        || resource.equals("player")
        || resource.startsWith("player/");
  }

  NavidromeReply answer(String resource, NavidromeRequest request, User user) {
    switch (resource) {
      case "song":
        return page(songs(request), request, track -> song(track, user));
      case "scrobble":
        return page(history(request, user), request, row -> row);
      case "player":
        return page(visiblePlayers(user), request, this::written);
      default:
        return player(resource.substring("player/".length()), request, user);
    }
  }

  /**
   * Returns the songs, or some by id; unlike Subsonic's lists, including those with missing files.
   */
  private List<LibraryTrack> songs(NavidromeRequest request) {
    Set<String> ids = Set.copyOf(request.values("id"));
    List<LibraryTrack> songs =
        memory.tracks().stream().filter(each -> ids.isEmpty() || ids.contains(each.id())).toList();
    Function<LibraryTrack, String> key = SONG_SORTS.get(request.value("_sort"));
    return key == null ? songs : songs.stream().sorted(Comparator.comparing(key)).toList();
  }

  private ObjectNode song(LibraryTrack track, User user) {
    return Song.nativeApi(
        track, memory.annotation(Item.track(user, track.id())), memory.isMissing(track));
  }

  /**
   * Returns the user's own plays of a range, both seconds included, by time unless sorted by id.
   */
  private List<ObjectNode> history(NavidromeRequest request, User user) {
    long from = second(request.value("from"), Long.MIN_VALUE);
    long to = second(request.value("to"), Long.MAX_VALUE);
    List<ObjectNode> rows = new ArrayList<>();
    List<CountedPlay> history = memory.history();
    for (int i = 0; i < history.size(); i++) {
      CountedPlay play = history.get(i);
      long second = play.time().getEpochSecond();
      if (play.userId().equals(user.id()) && from <= second && second <= to) {
        rows.add(
            JSON.createObjectNode()
                .put("id", i + 1)
                .put("mediaFileId", play.trackId())
                .put("submissionTime", second));
      }
    }
    if (!request.value("_sort").equals("id")) {
      rows.sort(Comparator.comparingLong(row -> row.get("submissionTime").asLong()));
    }
    return rows;
  }

  private static long second(String value, long otherwise) {
    return value.matches("-?\\d{1,18}") ? Long.parseLong(value) : otherwise;
  }

  private List<Player> visiblePlayers(User user) {
    return players.all().stream().filter(player -> sees(user, player)).toList();
  }

  /** Whether a user sees and changes a player: an administrator does with all. */
  private static boolean sees(User user, Player player) {
    return user.administrator() || player.userId().equals(user.id());
  }

  /**
   * Reads or changes a player. A change may name only some fields; only forwarding is changed here.
   */
  private NavidromeReply player(String id, NavidromeRequest request, User user) {
    Player player = players.get(id);
    boolean visible = player != null && sees(user, player);
    if (request.method().equals("GET")) {
      return visible
          ? NavidromeReply.json(200, written(player).toString())
          : NavidromeReply.error(500, "data not found");
    }
    if (!request.method().equals("PUT")) {
      return NavidromeReply.notAllowed("GET, PUT");
    }
    JsonNode body;
    try {
      body = JSON.readTree(request.body());
    } catch (JsonProcessingException noJson) {
      return NavidromeReply.error(422, "Invalid request payload");
    }
    if (player == null) {
      return NavidromeReply.error(404, "player not found");
    }
    if (!visible) {
      return NavidromeReply.error(403, "Updating player: Permission denied");
    }
    Player changed =
        player.scrobbleEnabled(body.path("scrobbleEnabled").asBoolean(player.scrobbleEnabled()));
    players.put(changed);
    return NavidromeReply.json(200, written(changed).toString());
  }

  private ObjectNode written(Player player) {
    String owner =
        setup.users().stream()
            .filter(user -> user.id().equals(player.userId()))
            .map(User::name)
            .findFirst()
            .orElse("");
    return JSON.createObjectNode()
        .put("userName", owner)
        .put("id", player.id())
        .put("name", player.client() + " [" + player.userAgent() + "]")
        .put("userAgent", player.userAgent())
        .put("userId", player.userId())
        .put("client", player.client())
        .put("ip", "127.0.0.1")
        .put("lastSeen", Song.text(player.lastSeen()))
        .put("transcodingId", "")
        .put("maxBitRate", 0)
        .put("reportRealPath", false)
        .put("scrobbleEnabled", player.scrobbleEnabled());
  }

  /** Returns the part from {@code _start} to {@code _end}, with the total in a header. */
  private static <T> NavidromeReply page(
      List<T> sorted, NavidromeRequest request, Function<T, ObjectNode> written) {
    List<T> all = new ArrayList<>(sorted);
    if (request.value("_order").equalsIgnoreCase("DESC")) {
      Collections.reverse(all);
    }
    int start = (int) Math.min(second(request.value("_start"), 0), all.size());
    int end = (int) Math.min(second(request.value("_end"), all.size()), all.size());
    ArrayNode page = JSON.createArrayNode();
    all.subList(start, Math.max(start, end)).forEach(each -> page.add(written.apply(each)));
    return NavidromeReply.json(200, page.toString())
        .with("X-Total-Count", Integer.toString(all.size()));
  }
}
