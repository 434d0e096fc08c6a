package navisync.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What mutated answers state well-formedly, though it is not true: no reader can tell that from the
 * truth. A play is stated by a row with an artist, a title and a second, each a text or a whole
 * number; a count by a song with an id and a count.
 */
final class Statements {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

  private final Set<String> plays = new TreeSet<>();
  private final Set<String> tracks = new TreeSet<>();
  private final Set<String> songs = new TreeSet<>();

  /** How many rows the one list has that is whole by its own words; "" for none. */
  private String whole = "";

  private boolean fewer;

  private Statements() {}

  /** What the answers of an attack state, and the good ones in their place do not. */
  static Statements of(List<Attack.Hit> hits) {
    Statements untrue = new Statements();
    for (Attack.Hit hit : hits) {
      Statements good = new Statements();
      good.read(hit.good());
      Statements mutated = new Statements();
      mutated.read(hit.answer());
      mutated.plays.removeAll(good.plays);
      mutated.tracks.removeAll(good.tracks);
      mutated.songs.removeAll(good.songs);
      untrue.fewer |= !mutated.whole.isEmpty() && !mutated.whole.equals(good.whole);
      untrue.plays.addAll(mutated.plays);
      untrue.tracks.addAll(mutated.tracks);
      untrue.songs.addAll(mutated.songs);
    }
    return untrue;
  }

  private void read(Answer answer) {
    try {
      look(JSON.readTree(answer.text()));
    } catch (JsonProcessingException noJson) {
      // It states nothing.
    }
  }

  private void look(JsonNode node) {
    if (node.isObject()) {
      JsonNode rows = node.path("track");
      int number = rows.isArray() ? rows.size() : rows.isObject() ? 1 : -1;
      if (node.path("@attr").path("total").asText().equals(Integer.toString(number))) {
        whole = Integer.toString(number);
      }
      String artist = name(node.path("artist"));
      String title = name(node.path("name"));
      String second = plain(node.path("date").path("uts"));
      if (artist != null && title != null) {
        tracks.add(artist + "|" + title);
        plays.add(artist + "|" + title + "|" + second);
      }
      String id = plain(node.path("id"));
      if (id != null && (node.has("title") || node.has("path"))) {
        songs.add(id + "|" + song(node));
      }
    }
    node.forEach(this::look);
  }

  private static String song(JsonNode song) {
    return "%s|%s|%s|%s|%s"
        .formatted(
            song.path("playCount"),
            song.path("starred"),
            song.path("title"),
            song.path("artist"),
            song.path("missing"));
  }

  private static String name(JsonNode name) {
    if (!name.isObject()) {
      return plain(name);
    }
    String text = plain(name.path("#text"));
    return text == null || text.isEmpty() ? plain(name.path("name")) : text;
  }

  private static String plain(JsonNode value) {
    boolean isPlain = value.isTextual() || value.isIntegralNumber();
    return isPlain && !value.asText().isBlank() ? value.asText() : null;
  }

  /** Whether a play is stated, given as {@code artist|title|second}. */
  boolean play(String play) {
    return plays.contains(play);
  }

  /** Whether a track is stated, in whatever list, given as {@code artist|title}. */
  boolean track(String track) {
    return tracks.contains(track);
  }

  /** Whether nothing is stated that is not true. */
  boolean nothing() {
    return !aboutLastfm() && !aboutNavidrome();
  }

  /** Whether it is stated that a list is whole, which is not. */
  boolean fewer() {
    return fewer;
  }

  /** Whether anything is stated of Last.fm's that is not true. */
  boolean aboutLastfm() {
    return !plays.isEmpty() || !tracks.isEmpty();
  }

  /** Whether anything is stated of a song of Navidrome's that is not true. */
  boolean aboutNavidrome() {
    return !songs.isEmpty();
  }
}
