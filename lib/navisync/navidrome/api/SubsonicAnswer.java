package navisync.navidrome.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer of the Subsonic API. The HTTP status says nothing: {@code subsonic-response.status}
 * decides, and a refusal can come as XML although JSON was asked for (navidrome.md, "API").
 */
sealed interface SubsonicAnswer {
  /** What was asked for. */
  record Good(JsonNode body) implements SubsonicAnswer {}

  /** The server understood and refused. */
  record Refused(int code, String message) implements SubsonicAnswer {}

  /** Not an answer of this API at all; {@code what} names it. */
  record Foreign(String what) implements SubsonicAnswer {}

  /** Error codes of the protocol. */
  int WRONG_LOGIN = 40;

  int TOKEN_NOT_SUPPORTED = 41;
  int NOT_ALLOWED = 50;

  /** Reads a reply. */
  static SubsonicAnswer read(HttpReply reply) {
    if (reply.isWebPage()) {
      return new Foreign("a web page");
    }
    if (reply.body().isBlank()) {
      return new Foreign("an empty page (HTTP status " + reply.status() + ")");
    }
    Matcher xml = Xml.ERROR.matcher(reply.body());
    if (xml.find()) {
      return new Refused(Integer.parseInt(xml.group(1)), xml.group(2));
    }
    JsonNode body;
    try {
      body = Json.MAPPER.readTree(reply.body()).path("subsonic-response");
    } catch (JsonProcessingException notJson) {
      return new Foreign("no JSON (HTTP status " + reply.status() + ")");
    }
    return switch (body.path("status").asText()) {
      case "ok" -> new Good(body);
      case "failed" ->
          new Refused(
              body.path("error").path("code").asInt(), body.path("error").path("message").asText());
      default -> new Foreign("no Subsonic answer (HTTP status " + reply.status() + ")");
    };
  }

  /** Holds the reader of JSON. */
  final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}
  }

  /** Holds the pattern of a refusal in XML. */
  final class Xml {
    static final Pattern ERROR =
        Pattern.compile(
            "<subsonic-response\\b[^>]*status=\"failed\".*?<error code=\"(\\d+)\""
                + " message=\"([^\"]*)\"",
            Pattern.DOTALL);

    private Xml() {}
  }
}
