package navisync.source.lastfm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A case that people have met: "Body is not JSON", "HTTP 200 carrying an error object". */
class ReplyTest {
  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of(
            "an error under HTTP 200",
            200,
            "{\"error\":11,\"message\":\"Service Offline\"}",
            new Reply.Refused(11, "Service Offline")),
        Arguments.of(
            "an error under HTTP 403",
            403,
            "{\"error\":17,\"message\":\"Login: User required to be logged in\"}",
            new Reply.Refused(17, "Login: User required to be logged in")),
        Arguments.of(
            "an error's number as a text, without a message",
            200,
            "{\"error\":\"8\"}",
            new Reply.Refused(8, "")),
        Arguments.of("HTTP 429 without JSON", 429, "slow down", new Reply.Refused(29, "")),
        Arguments.of(
            "an HTML page",
            200,
            "<html><h1>Bad gateway</h1>",
            new Reply.Unreadable("an HTML page (HTTP 200)")),
        Arguments.of("an empty body", 200, "", new Reply.Unreadable("an empty answer (HTTP 200)")),
        Arguments.of(
            "a body that is cut off",
            200,
            "{\"recenttracks\":{\"track\":[{\"name\":\"Ash Fer",
            new Reply.Unreadable("truncated or invalid JSON (HTTP 200)")),
        Arguments.of(
            "JSON of another kind",
            200,
            "[1]",
            new Reply.Unreadable("an unexpected answer (HTTP 200)")),
        Arguments.of(
            "a good list under HTTP 500",
            500,
            "{\"recenttracks\":{}}",
            new Reply.Unreadable("an unexpected answer (HTTP 500)")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void judgedByBody(String form, int status, String body, Reply expected) {
    assertEquals(expected, Reply.of(status, body));
  }
}
