package navisync.source.lastfm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.OptionalLong;
import navisync.io.ServerText;
import navisync.source.JsonAnswer;

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
  int WRONG_PARAMETERS = 6;

  /** Judges an answer by its HTTP status and body. */
  static Reply of(int status, String sent) {
    String text = sent.strip();
    JsonNode body = JsonAnswer.parse(text).orElse(null);
    if (body != null && body.isObject()) {
      OptionalLong error = JsonAnswer.number(body.path("error"));
      if (error.isPresent()) {
        return new Refused(code(error.getAsLong()), JsonAnswer.remark(body.path("message")));
      }
      if (status < 400) {
        return new Good(body);
      }
    }
    if (status == 429) {
      return new Refused(RATE_LIMIT, "");
    }
    return new Unreadable(JsonAnswer.kindOf(text) + " (HTTP " + status + ")");
  }

  /** Returns the code as an int; one outside of Last.fm's table stays outside. */
  private static int code(long error) {
    return error < 0 || error > Short.MAX_VALUE ? Short.MAX_VALUE : (int) error;
  }
}
