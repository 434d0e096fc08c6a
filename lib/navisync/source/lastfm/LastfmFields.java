package navisync.source.lastfm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import navisync.source.JsonAnswer;
import navisync.source.MalformedAnswer;

/**
 * Reads fields that come in more than one form (docs/rules.md, "Last.fm"). A field in any other
 * form makes the answer malformed. Pure functions.
 */
final class LastfmFields {
  private LastfmFields() {}

  /**
   * Reads a name: as {@link JsonAnswer#name} does, or an object that holds it as {@code #text} or
   * {@code name}.
   *
   * @throws MalformedAnswer when it is of another form
   */
  static String text(JsonNode field) throws MalformedAnswer {
    if (field.isObject()) {
      String text = JsonAnswer.name(field.path("#text"));
      return text.isEmpty() ? JsonAnswer.name(field.path("name")) : text;
    }
    return JsonAnswer.name(field);
  }

  /**
   * Reads the tracks of a page, as {@link #list} does.
   *
   * @throws MalformedAnswer when it is of another form, or there is neither a list nor its length:
   *     that is no empty page
   */
  static List<JsonNode> listOf(JsonNode page) throws MalformedAnswer {
    boolean told = JsonAnswer.count(page.path("@attr").path("total")).isPresent();
    if (!told && JsonAnswer.isNothing(page.path("track"))) {
      throw new MalformedAnswer("neither a list nor how long it is");
    }
    return list(page.path("track"));
  }

  /**
   * Reads a list of objects; a single object is a list of one, and an absent, null or blank list is
   * empty.
   *
   * @throws MalformedAnswer when it is of another form
   */
  private static List<JsonNode> list(JsonNode field) throws MalformedAnswer {
    if (field.isObject()) {
      return List.of(field);
    }
    if (JsonAnswer.isNothing(field)) {
      return List.of();
    }
    if (!field.isArray()) {
      throw new MalformedAnswer("something else in place of the list");
    }
    return JsonAnswer.rows(field);
  }

  /**
   * Reads when something happened, unix seconds: {@code date.uts} as a number or a text; 0 when it
   * is absent, null or blank.
   *
   * @throws MalformedAnswer when it is of another form
   */
  static long second(JsonNode date) throws MalformedAnswer {
    JsonNode uts = date.path("uts");
    if (JsonAnswer.isNothing(date) || date.isObject() && JsonAnswer.isNothing(uts)) {
      return 0;
    }
    return JsonAnswer.second(uts);
  }

  /** Returns whether a row is the track playing now, which is no play yet. */
  static boolean isPlayingNow(JsonNode row) {
    JsonNode playing = row.path("@attr").path("nowplaying");
    return JsonAnswer.remark(playing).equals("true") || playing.isBoolean() && playing.asBoolean();
  }
}
