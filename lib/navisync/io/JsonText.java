package navisync.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON as Navidrome and the cache write it. */
public final class JsonText {
  /** One for all: it learns each type once. Safe for several threads. */
  public static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonText() {}

  /** Reads a text; a missing node where it is not JSON. */
  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException notJson) {
      return MAPPER.missingNode();
    }
  }
}
