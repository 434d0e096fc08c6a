package navisync.fake.navidrome;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import navisync.model.LibraryTrack;

/** The calls of Subsonic's API, made for a known user. */
final class Calls {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** A call; its answer is the content of the envelope. */
  @FunctionalInterface
  interface Call {
    ObjectNode answer(NavidromeRequest request, User user, Player player) throws Failed;
  }

  /** The calls by name. */
  final Map<String, Call> byName =
      Map.of(
          "getRandomSongs", (request, user, player) -> someSongs(request, user),
          "ping", (request, user, player) -> JSON.objectNode(),
          "getUser", (request, user, player) -> user(request, user),
          "getSong", (request, user, player) -> song(request, user),
          "search3", (request, user, player) -> search(request, user),
          "getStarred2", (request, user, player) -> starred(user),
          "star", (request, user, player) -> star(request, user, true),
          "unstar", (request, user, player) -> star(request, user, false),
          "scrobble", this::scrobble);

  private final Setup setup;
  private final Memory memory;

  Calls(Setup setup, Memory memory) {
    this.setup = setup;
    this.memory = memory;
  }

  /** Describes a user, only to that user. */
  private static ObjectNode user(NavidromeRequest request, User user) throws Failed {
    if (!request.value("username").equalsIgnoreCase(user.name())) {
      throw new Failed(50, "User is not authorized for the given operation");
    }
    ObjectNode answer = JSON.objectNode();
    answer
        .putObject("user")
        .put("username", user.name())
        .put("scrobblingEnabled", true)
        .put("adminRole", user.administrator());
    return answer;
  }

  private ObjectNode song(NavidromeRequest request, User user) throws Failed {
    LibraryTrack track = memory.track(request.value("id"));
    if (track == null) {
      throw new Failed(70, "Song not found");
    }
    return JSON.objectNode().set("song", song(track, user));
  }

  private ObjectNode search(NavidromeRequest request, User user) {
    Stream<LibraryTrack> found =
        Search.search(present(), request.value("query"))
            .skip(number(request, "songOffset", 0))
            .limit(number(request, "songCount", 20));
    return list("searchResult3", found, user);
  }

  private ObjectNode someSongs(NavidromeRequest request, User user) {
    return list("randomSongs", present().limit(number(request, "size", 10)), user);
  }

  private ObjectNode starred(User user) {
    return list(
        "starred2", present().filter(track -> annotation(track, user).starred() != null), user);
  }

  /** Returns the tracks whose files are not missing; the others are in no list. */
  private Stream<LibraryTrack> present() {
    return memory.tracks().stream().filter(track -> !memory.isMissing(track));
  }

  /** Writes a list; one without songs has no field for them. */
  private ObjectNode list(String name, Stream<LibraryTrack> tracks, User user) {
    ArrayNode songs = JSON.arrayNode();
    tracks.forEach(track -> songs.add(song(track, user)));
    ObjectNode answer = JSON.objectNode();
    ObjectNode list = answer.putObject(name);
    if (!songs.isEmpty()) {
      list.set("song", songs);
    }
    return answer;
  }

  private ObjectNode song(LibraryTrack track, User user) {
    return Song.subsonic(track, annotation(track, user));
  }

  private CountedPlays annotation(LibraryTrack track, User user) {
    return memory.annotation(Item.track(user, track.id()));
  }

  private ObjectNode star(NavidromeRequest request, User user, boolean set) throws Failed {
    List<String> ids =
        Stream.of("id", "albumId", "artistId")
            .flatMap(name -> request.values(name).stream())
            .toList();
    if (ids.isEmpty()) {
      throw new Failed(10, "Required id parameter is missing");
    }
    for (String id : ids) {
      memory.star(user, id, set ? setup.time().now() : null);
    }
    return JSON.objectNode();
  }

  /** Counts plays pair by pair in the order sent; "playing now" counts nothing. */
  private ObjectNode scrobble(NavidromeRequest request, User user, Player player) throws Failed {
    List<String> ids = request.values("id");
    List<String> times = request.values("time");
    if (ids.isEmpty()) {
      throw new Failed(10, "missing parameter: 'id'");
    }
    if (!times.isEmpty() && times.size() != ids.size()) {
      throw new Failed(
          0, "Wrong number of timestamps: " + times.size() + ", should be " + ids.size());
    }
    String submission = request.value("submission");
    if (!submission.isEmpty() && !submission.matches("(?i)true|on|1")) {
      return JSON.objectNode();
    }
    boolean forward = user.linkedToLastfm() && player.scrobbleEnabled();
    for (int i = 0; i < ids.size(); i++) {
      Instant time = times.isEmpty() ? setup.time().now() : time(times.get(i));
      memory.count(new CountedPlay(user.id(), ids.get(i), time), forward);
    }
    return JSON.objectNode();
  }

  /** Parses milliseconds; anything else means now. */
  private Instant time(String milliseconds) {
    return milliseconds.matches("-?\\d{1,18}")
        ? Instant.ofEpochMilli(Long.parseLong(milliseconds))
        : setup.time().now();
  }

  private static int number(NavidromeRequest request, String name, int otherwise) {
    String value = request.value(name);
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
  }
}
