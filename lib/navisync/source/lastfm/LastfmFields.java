package navisync.source.lastfm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Reads fields that come in more than one form (docs/rules.md, "Last.fm"). What has none of these
 * forms is no answer of Last.fm's, and nothing is made of it. Pure functions.
 */
final class LastfmFields {
  /** No account has more plays, and sums of two such numbers still fit into an {@code int}. */
  private static final int LARGEST_COUNT = 1_000_000_000;

  /** Last.fm cuts names off far below. */
  private static final int LONGEST_NAME = 10_000;

  private LastfmFields() {}

  /**
   * Reads a name: a text, a whole number, or an object that holds it as {@code #text} or {@code
   * name}. Half of a surrogate pair, which no database keeps, becomes U+FFFD. {@code ""} when it is
   * absent or null.
   *
   * @throws MalformedAnswer when it is of another form
   */
  static String text(JsonNode field) throws MalformedAnswer {
    if (field.isObject()) {
      String text = plain(field.path("#text"));
      return text.isEmpty() ? plain(field.path("name")) : text;
    }
    return plain(field);
  }

  private static String plain(JsonNode field) throws MalformedAnswer {
    if (field.isMissingNode() || field.isNull()) {
      return "";
    }
    String text = field.asText();
    if (!field.isTextual() && !field.isIntegralNumber() || text.length() > LONGEST_NAME) {
      throw new MalformedAnswer("a row with an invalid name");
    }
    return wellFormed(text);
  }

  private static String wellFormed(String text) {
    if (text.codePoints().noneMatch(LastfmFields::isSurrogate)) {
      return text;
    }
    StringBuilder whole = new StringBuilder();
    text.codePoints()
        .map(point -> isSurrogate(point) ? 0xFFFD : point)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /** Within code points, only half a pair is one. */
  private static boolean isSurrogate(int codePoint) {
    return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
  }

  /**
   * Reads what an answer says beside what is needed; {@code ""} when it is of no form of a text.
   */
  static String remark(JsonNode field) {
    return field.isTextual() ? field.asText() : "";
  }

  /**
   * Reads the tracks of a page, as {@link #list} does.
   *
   * @throws MalformedAnswer when it is of another form, or there is neither a list nor its length:
   *     that is no empty page
   */
  static List<JsonNode> listOf(JsonNode page) throws MalformedAnswer {
    boolean told = count(page.path("@attr").path("total")).isPresent();
    if (!told && isNothing(page.path("track"))) {
      throw new MalformedAnswer("neither a list nor how long it is");
    }
    return list(page.path("track"));
  }

  /**
   * A list of objects; a single object stands for a list of one, and an absent, null or blank list
   * is empty.
   *
   * @throws MalformedAnswer when it is of another form
   */
  private static List<JsonNode> list(JsonNode field) throws MalformedAnswer {
    if (field.isObject()) {
      return List.of(field);
    }
    if (isNothing(field)) {
      return List.of();
    }
    if (!field.isArray()) {
      throw new MalformedAnswer("something else in place of the list");
    }
    List<JsonNode> objects = new ArrayList<>();
    for (JsonNode each : field) {
      if (!each.isObject()) {
        throw new MalformedAnswer("something else in place of a row");
      }
      objects.add(each);
    }
    return objects;
  }

  /**
   * Reads when something happened, unix seconds: {@code date.uts} as a number or a text; 0 when it
   * is absent, null or blank.
   *
   * @throws MalformedAnswer when it is of another form
   */
  static long second(JsonNode date) throws MalformedAnswer {
    JsonNode uts = date.path("uts");
    if (isNothing(date) || date.isObject() && isNothing(uts)) {
      return 0;
    }
    return number(uts).orElseThrow(() -> new MalformedAnswer("a row with an invalid date"));
  }

  private static boolean isNothing(JsonNode field) {
    return field.isMissingNode() || field.isNull() || field.isTextual() && field.asText().isBlank();
  }

  /** Reads a whole number, sent as a number or as a text; empty when it is neither. */
  static OptionalLong number(JsonNode field) {
    String text = field.isTextual() || field.isIntegralNumber() ? field.asText().strip() : "";
    try {
      return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException noNumber) {
      return OptionalLong.empty();
    }
  }

  /**
   * Reads a count, as {@link #number} does; empty too when it is negative or larger than any
   * account.
   */
  static OptionalInt count(JsonNode field) {
    OptionalLong number = number(field);
    boolean fits =
        number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= LARGEST_COUNT;
    return fits ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
  }

  /** Returns whether a row is the track playing now, which is no play yet. */
  static boolean isPlayingNow(JsonNode row) {
    JsonNode playing = row.path("@attr").path("nowplaying");
    return remark(playing).equals("true") || playing.isBoolean() && playing.asBoolean();
  }
}
