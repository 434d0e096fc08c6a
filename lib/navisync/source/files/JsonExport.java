package navisync.source.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/**
 * Plays in JSON: an object for each, in lists, in lists of pages, or one a line. Lists are walked
 * without being held, so a file may be large.
 */
final class JsonExport {
  /** Fields whose list holds plays rather than being part of one. */
  private static final Set<String> LISTS =
      Set.of("recenttracks", "track", "payload", "listens", "scrobbles");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

  private final JsonParser parser;
  private final ExportRows taker;
  private final long linesBefore;

  private JsonExport(JsonParser parser, ExportRows taker, long linesBefore) {
    this.parser = parser;
    this.taker = taker;
    this.linesBefore = linesBefore;
  }

  /** Reads a whole text; where it breaks off, what came before it counts. */
  static void read(Reader text, ExportRows taker) throws IOException {
    try (JsonParser parser = MAPPER.createParser(text)) {
      new JsonExport(parser, taker, 0).walkAll();
    }
  }

  /** Reads an object a line; a line that cannot be read costs no other. */
  static void readLines(BufferedReader text, ExportRows taker) throws IOException {
    long line = 0;
    for (String row = text.readLine(); row != null; row = text.readLine()) {
      try (JsonParser parser = MAPPER.createParser(row)) {
        new JsonExport(parser, taker, line).walkAll();
      }
      line++;
    }
  }

  private void walkAll() throws IOException {
    try {
      while (parser.nextToken() != null) {
        walk();
      }
    } catch (JsonProcessingException broken) {
      taker.unreadable(
          linesBefore + Math.max(1, broken.getLocation().getLineNr()),
          "invalid JSON: " + broken.getOriginalMessage().replaceAll("\\s+", " "));
    }
  }

  /** Walks the value that the parser stands on. */
  private void walk() throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        walk();
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      walkObject();
    }
  }

  private void walkObject() throws IOException {
    long line = linesBefore + parser.currentTokenLocation().getLineNr();
    ObjectNode row = MAPPER.createObjectNode();
    boolean list = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      boolean pages = value == JsonToken.START_OBJECT && !name.equals("track");
      if (LISTS.contains(name) && (value == JsonToken.START_ARRAY || pages)) {
        list = true;
        walk();
      } else {
        JsonNode field = MAPPER.readTree(parser);
        row.set(name, field);
      }
    }
    if (!list) {
      JsonPlay.take(line, row, taker);
    }
  }
}
