package navisync.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What can become of one value within a JSON answer. */
enum JsonMutation {
  NULL,
  TRUE,
  NUMBER,
  EMPTY_TEXT,
  OTHER_TEXT,
  EMPTY_OBJECT,
  EMPTY_ARRAY,
  WITHIN_ARRAY,
  WITHIN_OBJECT,
  HUGE_NUMBER,
  NEGATIVE,
  FRACTION,
  AS_TEXT,
  AS_NUMBER,
  LONE_SURROGATE,
  CONTROL_CHARACTERS,
  LONG_TEXT,
  DEEP,
  REMOVED,
  DUPLICATE_KEY,
  CUT_LIST,
  DOUBLED_LIST,
  SHUFFLED_LIST,
  OTHER_TOTAL;

  /** A key with this at its end is written without it, which makes it stand there twice. */
  static final String TWICE = "-twice";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<String> HUGE =
      List.of(
          "2147483648",
          "4294967297",
          "9223372036854775807",
          "99999999999999999999999999",
          "1e18",
          "1e400");

  /** Puts the mutated value in place of the one at a place of the answer. */
  void apply(JsonPlace place, Random random) {
    JsonNode value = place.value();
    switch (this) {
      case NULL -> place.put(JSON.nullNode());
      case TRUE -> place.put(JSON.booleanNode(true));
      case NUMBER -> place.put(JSON.numberNode(random.nextInt(100)));
      case EMPTY_TEXT -> place.put(JSON.textNode(random.nextBoolean() ? "" : " "));
      case OTHER_TEXT -> place.put(JSON.textNode("Zephyr " + random.nextInt(100)));
      case EMPTY_OBJECT -> place.put(JSON.objectNode());
      case EMPTY_ARRAY -> place.put(JSON.arrayNode());
      case WITHIN_ARRAY -> place.put(JSON.arrayNode().add(value));
      case WITHIN_OBJECT -> place.put(JSON.objectNode().set("value", value));
      case HUGE_NUMBER -> place.put(number(HUGE.get(random.nextInt(HUGE.size())), random));
      case NEGATIVE -> place.put(number("-" + (1 + random.nextInt(9)), random));
      case FRACTION -> place.put(number("1.5", random));
      case AS_TEXT -> place.put(JSON.textNode(value.isValueNode() ? value.asText() : "[]"));
      case AS_NUMBER -> place.put(number(value));
      case LONE_SURROGATE -> place.put(JSON.textNode(text(value) + "\ud83d"));
      case CONTROL_CHARACTERS -> place.put(JSON.textNode("\u0000" + text(value) + "\u001b[31m\n"));
      case LONG_TEXT -> place.put(JSON.textNode(text(value) + "la ".repeat(30_000)));
      case DEEP -> place.put(deep(20 + random.nextInt(900)));
      case REMOVED -> place.remove();
      case DUPLICATE_KEY -> place.duplicate(JSON.nullNode());
      case CUT_LIST -> place.rows().ifPresent(rows -> cut(rows, random));
      case DOUBLED_LIST -> place.rows().ifPresent(rows -> rows.addAll(rows.deepCopy()));
      case SHUFFLED_LIST -> place.rows().ifPresent(rows -> shuffle(rows, random));
      case OTHER_TOTAL -> place.total(random).ifPresent(total -> total.put(otherTotal(random)));
    }
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : "";
  }

  /** As Last.fm sends numbers, in a text, or as a number. */
  private static JsonNode number(String digits, Random random) {
    if (random.nextBoolean()) {
      return JSON.textNode(digits);
    }
    return digits.matches("-?\\d+")
        ? JSON.numberNode(new BigInteger(digits))
        : JSON.numberNode(new BigDecimal(digits));
  }

  private static JsonNode number(JsonNode value) {
    boolean digits = value.isValueNode() && value.asText().matches("\\d{1,18}");
    return JSON.numberNode(digits ? Long.parseLong(value.asText()) : 7);
  }

  private static JsonNode deep(int levels) {
    JsonNode node = JSON.textNode("deep");
    for (int i = 0; i < levels; i++) {
      node = i % 2 == 0 ? JSON.objectNode().set("#text", node) : JSON.arrayNode().add(node);
    }
    return node;
  }

  private static void cut(ArrayNode rows, Random random) {
    for (int i = rows.size() / 2; i > 0; i--) {
      rows.remove(random.nextInt(rows.size()));
    }
  }

  private static void shuffle(ArrayNode rows, Random random) {
    List<JsonNode> all = new ArrayList<>();
    rows.forEach(all::add);
    Collections.shuffle(all, random);
    rows.removeAll().addAll(all);
  }

  private static JsonNode otherTotal(Random random) {
    List<String> totals = List.of("0", "1", "2", "5", "100", "1000000", "2147483647", "-1", "");
    return JSON.textNode(totals.get(random.nextInt(totals.size())));
  }

  /** The text of an answer; keys that stand twice, lone surrogates and all. */
  static String written(JsonNode answer) {
    return answer.toString().replace(TWICE + "\":", "\":");
  }
}
