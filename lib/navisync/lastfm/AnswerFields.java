package navisync.lastfm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads fields that come in more than one form (lastfm.md, "Awkward forms"). Pure functions. */
final class AnswerFields {
  private AnswerFields() {}

  /**
   * A name: a text, a number, or an object that holds it as {@code #text} or {@code name}. {@code
   * ""} when it is absent, null or of another form.
   */
  static String text(JsonNode field) {
    if (field.isObject()) {
      String text = text(field.path("#text"));
      return text.isEmpty() ? text(field.path("name")) : text;
    }
    return field.isValueNode() && !field.isNull() ? field.asText() : "";
  }

  /** A list; a single object stands for a list of one, and anything else for an empty list. */
  static List<JsonNode> list(JsonNode field) {
    if (field.isObject()) {
      return List.of(field);
    }
    List<JsonNode> objects = new ArrayList<>();
    if (field.isArray()) {
      for (JsonNode each : field) {
        if (each.isObject()) {
          objects.add(each);
        }
      }
    }
    return objects;
  }

  /** A whole number, sent as a number or as a text; empty when it is neither. */
  static OptionalLong number(JsonNode field) {
    String text = text(field).strip();
    try {
      return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException noNumber) {
      return OptionalLong.empty();
    }
  }

  /** A count, as {@link #number}; empty too when it is negative or beyond an {@code int}. */
  static OptionalInt count(JsonNode field) {
    OptionalLong number = number(field);
    boolean fits =
        number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= Integer.MAX_VALUE;
    return fits ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
  }

  /** Whether a row is the track playing now, which is no play yet. */
  static boolean isPlayingNow(JsonNode row) {
    return text(row.path("@attr").path("nowplaying")).equals("true");
  }
}
