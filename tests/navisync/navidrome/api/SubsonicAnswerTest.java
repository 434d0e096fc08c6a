package navisync.navidrome.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.io.WebAnswer;
import navisync.navidrome.api.SubsonicAnswer.Foreign;
import navisync.navidrome.api.SubsonicAnswer.Good;
import navisync.navidrome.api.SubsonicAnswer.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer is judged by its body, not by its HTTP status. */
class SubsonicAnswerTest {

  @Test
  void okIsGood() {
    Good good =
        assertInstanceOf(
            Good.class,
            read(200, "application/json", "{\"subsonic-response\":{\"status\":\"ok\",\"a\":1}}"));
    assertEquals(1, good.body().path("a").asInt());
  }

  @Test
  void caseHttp200WithStatusFailed() {
    assertEquals(
        new Refused(70, "Song not found"),
        read(
            200,
            "application/json",
            "{\"subsonic-response\":{\"status\":\"failed\",\"error\":{\"code\":70,"
                + "\"message\":\"Song not found\"}}}"));
  }

  @Test
  void aRefusalInXmlAlthoughJsonWasAskedFor() {
    assertEquals(
        new Refused(0, "number of URL query parameters exceeded limit"),
        read(
            200,
            "application/xml",
            "<subsonic-response xmlns=\"http://subsonic.org/restapi\" status=\"failed\""
                + " version=\"1.16.1\" type=\"navidrome\" openSubsonic=\"true\"><error code=\"0\""
                + " message=\"number of URL query parameters exceeded limit\"></error>"
                + "</subsonic-response>"));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "200, text/html,        '',                          a web page",
    "200, text/plain,       ' <!DOCTYPE html><html/>',   a web page",
    "200, text/html,        <input type=\"password\">,   a login page",
    "200, text/html,        <input type=password name=p>, a login page",
    "401, text/html,        <h1>401</h1>,                a request to log in",
    "401, '',               '',                          a request to log in",
    "405, '',               '',                          an empty page",
    "200, application/json, '  ',                        an empty page",
    "200, application/json, '{\"other\":1}', something other than a Subsonic answer",
    "403, text/plain,       Forbidden,                   something other than JSON",
    "429, '',               '',                          '\"too many requests\"'",
    "500, text/plain,       Sorry,                       '\"internal server error\"'",
    "502, text/plain,       Bad Gateway,                 '\"bad gateway\"'",
    "503, text/html,        <html>,                      '\"service unavailable\"'",
    "504, '',               '',                          '\"gateway timeout\"'",
    "200, application/json, '{\"subsonic-resp',          something other than JSON",
  })
  void anythingElseIsForeignAndNamed(int status, String contentType, String body, String what) {
    assertEquals(new Foreign(what, status, Optional.empty()), read(status, contentType, body));
  }

  @Test
  void itSaysHowLongToWait() {
    WebAnswer reply = answer(429, "", "later", Optional.of(Duration.ofSeconds(7)));
    assertEquals(
        new Foreign("\"too many requests\"", 429, Optional.of(Duration.ofSeconds(7))),
        SubsonicAnswer.read(reply));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"413, true", "414, true", "431, true", "429, false", "500, false"})
  void tooLargeIsToldByItsStatus(int status, boolean tooLarge) {
    assertEquals(tooLarge, new Foreign("a web page", status, Optional.empty()).tooLarge());
  }

  private static SubsonicAnswer read(int status, String contentType, String body) {
    return SubsonicAnswer.read(answer(status, contentType, body, Optional.empty()));
  }

  private static WebAnswer answer(
      int status, String contentType, String body, Optional<Duration> retryAfter) {
    HttpHeaders headers =
        HttpHeaders.of(Map.of("Content-Type", List.of(contentType)), (name, value) -> true);
    return new WebAnswer(status, headers, body, Optional.empty(), retryAfter);
  }
}
