package navisync.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A place within a JSON answer at which a value stands.
 *
 * @param root the whole answer, an object or an array
 * @param parent the object or array that holds the value
 * @param key of an object
 * @param index of an array
 */
record JsonPlace(JsonNode root, JsonNode parent, String key, int index) {
  /** Fields that nobody reads; there are many. */
  private static final Set<String> UNREAD =
      Set.of("url", "image", "streamable", "size", "bitRate", "suffix", "contentType", "genres");

  /** All places of an answer whose fields are of interest. */
  static List<JsonPlace> all(JsonNode root) {
    List<JsonPlace> places = new ArrayList<>();
    collect(root, root, places);
    return places;
  }

  private static void collect(JsonNode root, JsonNode node, List<JsonPlace> places) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        if (!UNREAD.contains(field.getKey())) {
          places.add(new JsonPlace(root, node, field.getKey(), -1));
          collect(root, field.getValue(), places);
        }
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        places.add(new JsonPlace(root, node, null, i));
        collect(root, node.get(i), places);
      }
    }
  }

  JsonNode value() {
    return key == null ? parent.get(index) : parent.get(key);
  }

  void put(JsonNode value) {
    if (key == null) {
      ((ArrayNode) parent).set(index, value);
    } else {
      ((ObjectNode) parent).set(key, value);
    }
  }

  void remove() {
    if (key == null) {
      ((ArrayNode) parent).remove(index);
    } else {
      ((ObjectNode) parent).remove(key);
    }
  }

  /** Lets the key stand once more, with another value. */
  void duplicate(JsonNode value) {
    if (key != null) {
      ((ObjectNode) parent).set(key + JsonMutation.TWICE, value);
    }
  }

  /** The longest list of the answer. */
  Optional<ArrayNode> rows() {
    ArrayNode longest = root instanceof ArrayNode rows ? rows : null;
    for (JsonPlace place : all(root)) {
      if (place.value() instanceof ArrayNode rows
          && (longest == null || rows.size() > longest.size())) {
        longest = rows;
      }
    }
    return Optional.ofNullable(longest);
  }

  /** Where the answer says how many there are, on a page or in all. */
  Optional<JsonPlace> total(Random random) {
    List<JsonPlace> totals =
        all(root).stream()
            .filter(place -> place.key != null)
            .filter(place -> Set.of("total", "perPage").contains(place.key))
            .toList();
    return totals.isEmpty()
        ? Optional.empty()
        : Optional.of(totals.get(random.nextInt(totals.size())));
  }

  @Override
  public String toString() {
    return key == null ? "[" + index + "]" : key;
  }
}
