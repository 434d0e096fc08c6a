package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import navisync.io.JsonText;
import navisync.io.ServerText;
import navisync.io.Unavailable;
import navisync.io.WebAnswer;

/**
 * An answer of the Subsonic API. The HTTP status says nothing: {@code subsonic-response.status}
 * decides.
 */
sealed interface SubsonicAnswer {
  /** A good answer. */
  record Good(JsonNode body) implements SubsonicAnswer {}

  /** A refusal by the server. */
  record Refused(int code, String message) implements SubsonicAnswer {
    static final int PARAMETER_MISSING = 10;
    static final int WRONG_LOGIN = 40;
    static final int TOKEN_NOT_SUPPORTED = 41;
    static final int NOT_ALLOWED = 50;
    static final int NOT_FOUND = 70;

    /** Returns the same with a message that can be shown, see {@link ServerText}. */
    Refused shown(Collection<String> secrets) {
      return new Refused(code, ServerText.line(message, secrets));
    }
  }

  /**
   * Not an answer of this API at all.
   *
   * @param what names it, such as {@code a web page}
   * @param status the HTTP status
   * @param retryAfter how long it asks to wait; empty when it does not
   */
  record Foreign(String what, int status, Optional<Duration> retryAfter) implements SubsonicAnswer {
    /** Too large a body, address or header (RFC 9110 and RFC 6585). */
    private static final Set<Integer> TOO_LARGE = Set.of(413, 414, 431);

    private static final int OK = 200;
    private static final int TOO_MANY = 429;

    /** Returns the answer under its name; a status that says what is wrong names it better. */
    static Foreign of(String what, WebAnswer reply) {
      return new Foreign(
          AnswerKind.trouble(reply).orElse(what), reply.status(), reply.retryAfter());
    }

    /** Returns the failure that such an answer is. */
    Unavailable unavailable() {
      return new Unavailable(
          status == TOO_MANY ? Unavailable.Kind.RATE_LIMITED : Unavailable.Kind.FAILED,
          "it sends " + what + statusText(),
          retryAfter);
    }

    /** Returns what it is, with a status that is not the usual one. */
    String text() {
      return status == OK ? what : what + statusText();
    }

    private String statusText() {
      return " (HTTP status " + status + ")";
    }

    /** Returns the same with a wait of its own where the server does not say how long. */
    Foreign waiting(Optional<Duration> usual) {
      return new Foreign(what, status, retryAfter.or(() -> usual));
    }

    /** Returns whether it says that the request was too large, which then reached no server. */
    boolean tooLarge() {
      return TOO_LARGE.contains(status);
    }
  }

  /** Judges a reply. */
  static SubsonicAnswer read(WebAnswer reply) {
    Optional<String> page = AnswerKind.page(reply);
    return page.isPresent() ? Foreign.of(page.get(), reply) : Reader.read(reply);
  }

  /** Reads the forms of a body. */
  final class Reader {
    /** A refusal comes as XML although JSON was asked for when a request is too large. */
    private static final Pattern XML_REFUSAL =
        Pattern.compile(
            "<subsonic-response\\b[^>]*status=\"failed\".*?<error code=\"(\\d{1,9})\""
                + " message=\"([^\"]*)\"",
            Pattern.DOTALL);

    private Reader() {}

    private static SubsonicAnswer read(WebAnswer reply) {
      Matcher xml = XML_REFUSAL.matcher(reply.text());
      if (xml.find()) {
        return new Refused(Integer.parseInt(xml.group(1)), xml.group(2));
      }
      JsonNode json = JsonText.read(reply.text());
      if (json.isMissingNode()) {
        return Foreign.of("something other than JSON", reply);
      }
      JsonNode body = json.path("subsonic-response");
      JsonNode error = body.path("error");
      return switch (body.path("status").asText()) {
        case "ok" -> new Good(body);
        case "failed" ->
            new Refused(
                SubsonicFields.remark(error, "code", -1), SubsonicFields.remark(error, "message"));
        default -> Foreign.of("something other than a Subsonic answer", reply);
      };
    }
  }
}
