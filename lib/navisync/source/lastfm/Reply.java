package navisync.source.lastfm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.OptionalLong;
import navisync.io.ServerText;

/** An answer of the service, judged by its body first: an error may come with HTTP 200. */
sealed interface Reply {
  /** A successful answer. */
  record Good(JsonNode body) implements Reply {}

  /**
   * An error of the service.
   *
   * @param code its number in Last.fm's table of errors
   * @param message its own words, may be empty
   */
  record Refused(int code, String message) implements Reply {
    /** Returns the same with a message that can be shown, see {@link ServerText}. */
    Refused shown(Collection<String> secrets) {
      return new Refused(code, ServerText.line(message, secrets));
    }
  }

  /**
   * No answer of the service: a page of a proxy, nothing at all, or one that was cut off.
   *
   * @param why what came instead, such as {@code "an HTML page (HTTP 502)"}
   */
  record Unreadable(String why) implements Reply {}

  /** The number of the error "rate limit exceeded". */
  int RATE_LIMIT = 29;

  /** The number of the error "invalid parameters": of a love, its names. */
  int WRONG_NAMES = 6;

  /** Reads raw control characters within strings too: a title with one must not cost the page. */
  ObjectReader READER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build()
          .readerFor(JsonNode.class);

  /** Judges an answer by its HTTP status and body. */
  static Reply of(int status, String sent) {
    String text = sent.strip();
    JsonNode body = parse(text);
    if (body != null && body.isObject()) {
      OptionalLong error = LastfmFields.number(body.path("error"));
      if (error.isPresent()) {
        return new Refused(code(error.getAsLong()), LastfmFields.remark(body.path("message")));
      }
      if (status < 400) {
        return new Good(body);
      }
    }
    if (status == 429) {
      return new Refused(RATE_LIMIT, "");
    }
    return new Unreadable(kindOf(text, body) + " (HTTP " + status + ")");
  }

  /** A number outside of Last.fm's table stays outside. */
  private static int code(long error) {
    return error < 0 || error > Short.MAX_VALUE ? Short.MAX_VALUE : (int) error;
  }

  private static JsonNode parse(String text) {
    try {
      return READER.readValue(text);
    } catch (JsonProcessingException noJson) {
      return null;
    }
  }

  private static String kindOf(String text, JsonNode body) {
    if (text.isEmpty()) {
      return "an empty answer";
    }
    if (text.startsWith("<")) {
      return "an HTML page";
    }
    return body == null ? "truncated or invalid JSON" : "an unexpected answer";
  }
}
