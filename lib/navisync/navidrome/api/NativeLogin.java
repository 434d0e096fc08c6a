package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import navisync.Failure;
import navisync.io.JsonText;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.io.WebAnswer;
import navisync.navidrome.ServerAddress;

/** Logs in to Navidrome's own API, and sends what that API may be asked twice. */
final class NativeLogin {
  private static final int OK = 200;
  private static final int NOT_IMPLEMENTED = 501;
  private static final String LOGIN = "/auth/login";

  /** Five tries in 20 seconds are allowed; a sixth one waits that long. */
  private static final Duration LOGIN_PAUSE = Duration.ofSeconds(20);

  /** The user who is logged in, and the token of the last answer. */
  record Session(String userId, String token) {}

  /**
   * The answer to a login.
   *
   * @param status the HTTP status
   * @param session empty when the server refuses, or has no such API
   */
  record Answer(int status, Optional<Session> session) {}

  private final ServerConnection connection;
  private final ServerAddress address;
  private final Login login;
  private final Timekeeper time;

  NativeLogin(ServerConnection connection, ServerAddress address, Login login, Timekeeper time) {
    this.connection = connection;
    this.address = address;
    this.login = login;
    this.time = time;
  }

  /**
   * Logs in, where the server has such an API and lets this user in.
   *
   * @throws Failure of an error if no answer comes: whether the API is there decides whose target
   *     this is
   */
  NativeAccess access() {
    Answer answer = logIn();
    return answer
        .session()
        .map(session -> NativeAccess.to(new NativeClient(this, session)))
        .orElseGet(
            () ->
                NativeAccess.none(
                    answer.status() == WebAnswer.UNAUTHORIZED
                        ? ForwardingObstacle.LOGIN_REJECTED
                        : ForwardingObstacle.NO_NATIVE_API));
  }

  /** Logs in for a session of its own. */
  Answer logIn() {
    JsonNode body =
        JsonText.MAPPER
            .createObjectNode()
            .put("username", login.user())
            .put("password", login.password().value());
    WebAnswer reply =
        untilAnswered("POST", LOGIN, Optional.of(body), Optional.empty(), Optional.of(LOGIN_PAUSE));
    if (reply.status() >= 500 && reply.status() != NOT_IMPLEMENTED) {
      throw failing(LOGIN, "something other than a token", reply);
    }
    if (reply.status() != OK || AnswerKind.isWebPage(reply) || reply.text().isBlank()) {
      return new Answer(reply.status(), Optional.empty());
    }
    JsonNode answer = JsonText.read(reply.text());
    String token = SubsonicFields.needed(answer, "token");
    if (!isToken(token)) {
      throw SubsonicFields.malformed("token");
    }
    return new Answer(OK, Optional.of(new Session(SubsonicFields.needed(answer, "id"), token)));
  }

  /** Returns the user's name as it was given. */
  String user() {
    return login.user();
  }

  /** Repeats a request until the reply is another one than "busy". */
  WebAnswer untilAnswered(
      String method, String path, Optional<JsonNode> body, Optional<String> token) {
    return untilAnswered(method, path, body, token, Optional.empty());
  }

  private WebAnswer untilAnswered(
      String method,
      String path,
      Optional<JsonNode> body,
      Optional<String> token,
      Optional<Duration> usualWait) {
    try {
      return Interruption.endsRun(
          () ->
              SubsonicClient.PATIENTLY.call(
                  time,
                  () -> {
                    WebAnswer reply = connection.json(method, address.resolve(path), body, token);
                    if (AnswerKind.isBusy(reply)) {
                      throw SubsonicAnswer.Foreign.of("a busy server's page", reply)
                          .waiting(usualWait)
                          .unavailable();
                    }
                    return reply;
                  }));
    } catch (Unavailable none) {
      throw noUsableAnswer(path, none);
    }
  }

  /** Creates the failure of a request whose answer is not what was asked for. */
  static Failure failing(String path, String otherwise, WebAnswer reply) {
    String what = AnswerKind.page(reply).orElse(otherwise);
    return noUsableAnswer(path, SubsonicAnswer.Foreign.of(what, reply).unavailable());
  }

  private static Failure noUsableAnswer(String path, Unavailable why) {
    return NoUsableAnswer.of("Navidrome to " + path.replaceFirst("\\?.*", ""), why);
  }

  /** Returns whether a text can be sent in a header. */
  static boolean isToken(String text) {
    return text.matches("[\\x21-\\x7e]+");
  }
}
