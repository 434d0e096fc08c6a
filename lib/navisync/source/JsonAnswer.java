package navisync.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads the JSON that history servers send. What has no known form is never guessed at. Pure. */
public final class JsonAnswer {
  /** No account has more plays, and sums of two such numbers still fit into an {@code int}. */
  private static final int LARGEST_COUNT = 1_000_000_000;

  /** Servers cut names off far below. */
  private static final int LONGEST_NAME = 10_000;

  /** Reads raw control characters within strings too: a title with one must not cost the page. */
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build()
          .readerFor(JsonNode.class);

  private JsonAnswer() {}

  /** Parses a body; empty when it is no JSON, or was cut off. */
  public static Optional<JsonNode> parse(String text) {
    try {
      return Optional.ofNullable(READER.readValue(text));
    } catch (JsonProcessingException noJson) {
      return Optional.empty();
    }
  }

  /** Describes a body that is no answer of the service, such as {@code "an HTML page"}. */
  public static String kindOf(String body) {
    String text = body.strip();
    if (text.isEmpty()) {
      return "an empty answer";
    }
    if (text.startsWith("<")) {
      return "an HTML page";
    }
    return parse(text).isEmpty() ? "truncated or invalid JSON" : "an unexpected answer";
  }

  /**
   * Reads a name: a text or a whole number. Half of a surrogate pair, which no database keeps,
   * becomes U+FFFD. {@code ""} when it is absent or null.
   *
   * @throws MalformedAnswer when it is of another form
   */
  public static String name(JsonNode field) throws MalformedAnswer {
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
    if (text.codePoints().noneMatch(JsonAnswer::isSurrogate)) {
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

  /** Reads what an answer says beside what is needed; {@code ""} when it is no text. */
  public static String remark(JsonNode field) {
    return field.isTextual() ? field.asText() : "";
  }

  /** Returns whether a field is absent, null or blank. */
  public static boolean isNothing(JsonNode field) {
    return field.isMissingNode() || field.isNull() || field.isTextual() && field.asText().isBlank();
  }

  /** Reads a whole number, sent as a number or as a text; empty when it is neither. */
  public static OptionalLong number(JsonNode field) {
    String text = field.isTextual() || field.isIntegralNumber() ? field.asText().strip() : "";
    try {
      return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException noNumber) {
      return OptionalLong.empty();
    }
  }

  /**
   * Reads when something happened, unix seconds.
   *
   * @throws MalformedAnswer when it is no whole number
   */
  public static long second(JsonNode field) throws MalformedAnswer {
    return number(field).orElseThrow(() -> new MalformedAnswer("a row with an invalid time"));
  }

  /**
   * Returns the rows of a list.
   *
   * @throws MalformedAnswer when one of them is no object
   */
  public static List<JsonNode> rows(JsonNode list) throws MalformedAnswer {
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode each : list) {
      if (!each.isObject()) {
        throw new MalformedAnswer("something else in place of a row");
      }
      rows.add(each);
    }
    return rows;
  }

  /**
   * Reads a count, as {@link #number} does; empty too when it is negative or larger than any
   * account.
   */
  public static OptionalInt count(JsonNode field) {
    OptionalLong number = number(field);
    boolean fits =
        number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= LARGEST_COUNT;
    return fits ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
  }
}
