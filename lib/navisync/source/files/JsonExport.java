package navisync.source.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/**
 * Reads plays in JSON: an object for each, in lists, in lists of pages, or one a line. Lists are
 * streamed, so a file may be large.
 */
final class JsonExport {
  /** Fields whose list holds plays rather than being part of one. */
  private static final Set<String> LISTS =
      Set.of("recenttracks", "track", "payload", "listens", "scrobbles", "list");

  /** Plays are found in fewer lists within lists than this. */
  private static final int DEEPEST = 50;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

  static {
    // A value of absurd depth or length costs its row, not the file.
    MAPPER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(100_000)
                .maxNumberLength(100_000)
                .build());
  }

  private final ExportRows plays;
  private final SpotifyStreams spotify;
  private ExportFormat format;

  private JsonExport(ExportRows plays) {
    this.plays = plays;
    this.spotify = new SpotifyStreams(plays);
  }

  /** Reads a text; where it breaks off, the plays before that count. */
  static ExportFormat read(Reader text, ExportRows plays) throws IOException {
    JsonExport export = new JsonExport(plays);
    try (JsonParser parser = MAPPER.createParser(text)) {
      export.walkAll(parser, 0);
    }
    return export.finish();
  }

  /** Reads an object a line; a line that cannot be read does not affect the others. */
  static ExportFormat readLines(BufferedReader text, ExportRows plays) throws IOException {
    JsonExport export = new JsonExport(plays);
    long line = 0;
    for (String row = text.readLine(); row != null; row = text.readLine()) {
      try (JsonParser parser = MAPPER.createParser(row)) {
        export.walkAll(parser, line);
      }
      line++;
    }
    return export.finish();
  }

  private ExportFormat finish() {
    spotify.finish();
    return format == null ? ExportFormat.JSON : format;
  }

  private void walkAll(JsonParser parser, long linesBefore) throws IOException {
    try {
      while (parser.nextToken() != null) {
        walk(parser, linesBefore);
      }
    } catch (JsonProcessingException broken) {
      plays.unreadable(
          linesBefore + Math.max(1, broken.getLocation().getLineNr()),
          "invalid JSON: " + broken.getOriginalMessage().replaceAll("\\s+", " "));
    }
  }

  /** Walks the value that the parser is at. */
  private void walk(JsonParser parser, long linesBefore) throws IOException {
    if (parser.getParsingContext().getNestingDepth() > DEEPEST) {
      parser.skipChildren();
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        walk(parser, linesBefore);
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      walkObject(parser, linesBefore);
    }
  }

  private void walkObject(JsonParser parser, long linesBefore) throws IOException {
    long line = linesBefore + parser.currentTokenLocation().getLineNr();
    ObjectNode row = MAPPER.createObjectNode();
    boolean list = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      boolean pages = value == JsonToken.START_OBJECT && !name.equals("track");
      if (LISTS.contains(name) && (value == JsonToken.START_ARRAY || pages)) {
        list = true;
        walk(parser, linesBefore);
      } else {
        JsonNode field = MAPPER.readTree(parser);
        row.set(name, field);
      }
    }
    if (!list) {
      take(line, row);
    }
  }

  private void take(long line, ObjectNode row) {
    plays.read();
    ExportFormat found;
    if (row.has("ms_played") || row.has("msPlayed")) {
      spotify.take(line, row);
      found = row.has("ms_played") ? ExportFormat.SPOTIFY : ExportFormat.SPOTIFY_ACCOUNT;
    } else {
      found = JsonPlay.take(line, row, plays);
    }
    format = format == null ? found : format;
  }
}
