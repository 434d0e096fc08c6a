package navisync.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads artists' names from the JSON of a setting, strictly: names are strings that are not empty,
 * no key occurs twice, and nothing follows. Spaces around a name are removed. Anything else is an
 * {@link IllegalArgumentException}.
 */
final class NamesInJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .withCoercionConfig(
              LogicalType.Textual,
              config ->
                  config
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private NamesInJson() {}

  /** Returns the names of a JSON list of strings. */
  static List<String> list(String json) {
    List<String> names = new ArrayList<>();
    for (String name : read(json, new TypeReference<List<String>>() {})) {
      names.add(checked(name));
    }
    return List.copyOf(names);
  }

  /** Returns the names of a JSON object of strings, in the order written. */
  static Map<String, String> mapping(String json) {
    Map<String, String> mapping = new LinkedHashMap<>();
    read(json, new TypeReference<Map<String, String>>() {})
        .forEach((from, to) -> mapping.put(checked(from), checked(to)));
    return mapping;
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      T value = JSON.readValue(json, type);
      if (value != null) {
        return value;
      }
      throw new IllegalArgumentException("null");
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String checked(String name) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("an empty name");
    }
    return name.strip();
  }
}
