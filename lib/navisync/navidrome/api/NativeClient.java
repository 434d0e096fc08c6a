package navisync.navidrome.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import navisync.Failure;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.io.WebAnswer;
import navisync.navidrome.ServerAddress;

/**
 * Speaks Navidrome's own API, which tells the user's id, the songs with their bare names, the play
 * history and the players. It is used where it is there; nothing but switching off the forwarding
 * of plays needs it. All that is asked may be asked twice.
 */
final class NativeClient {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_IMPLEMENTED = 501;

  /** Five tries in 20 seconds are allowed; a sixth one waits that long. */
  private static final Duration LOGIN_PAUSE = Duration.ofSeconds(20);

  /**
   * One page of a list.
   *
   * @param rows a JSON array
   * @param total how many rows there are in all; -1 when the server does not say
   */
  record Page(JsonNode rows, long total) {}

  /** Who is logged in, and the token of the last answer. */
  private record Session(String userId, String token) {}

  private final ServerConnection connection;
  private final ServerAddress address;
  private final Login login;
  private final Timekeeper time;
  private Session session;

  private NativeClient(
      ServerConnection connection, ServerAddress address, Login login, Timekeeper time) {
    this.connection = connection;
    this.address = address;
    this.login = login;
    this.time = time;
  }

  /**
   * Logs in, where the server has such an API and lets this user in.
   *
   * @throws Failure when no answer comes: whether the API is there decides whose target this is
   */
  static NativeAccess login(
      ServerConnection connection, ServerAddress address, Login login, Timekeeper time) {
    NativeClient client = new NativeClient(connection, address, login, time);
    int status = client.logIn();
    if (client.session != null) {
      return NativeAccess.to(client);
    }
    return NativeAccess.none(
        status == UNAUTHORIZED
            ? ForwardingObstacle.LOGIN_REJECTED
            : ForwardingObstacle.NO_NATIVE_API);
  }

  /** The HTTP status; there is a session, or a fresh one, where it went well. */
  private int logIn() {
    String body =
        MAPPER
            .createObjectNode()
            .put("username", login.user())
            .put("password", login.password().value())
            .toString();
    WebAnswer reply = untilAnswered("POST", "/auth/login", body, null, Optional.of(LOGIN_PAUSE));
    if (reply.status() >= 500 && reply.status() != NOT_IMPLEMENTED) {
      throw failing("/auth/login", reply);
    }
    if (reply.status() != OK || AnswerKind.isWebPage(reply) || reply.text().isBlank()) {
      return reply.status();
    }
    JsonNode answer = json(reply);
    String token = SubsonicFields.needed(answer, "token");
    if (!isHeader(token)) {
      throw SubsonicFields.malformed("token");
    }
    session = new Session(SubsonicFields.needed(answer, "id"), token);
    return reply.status();
  }

  /** Navidrome's id of the user, the same as in its database. */
  String userId() {
    return session.userId();
  }

  /** The user's name as it was given. */
  String userName() {
    return login.user();
  }

  /** An object; empty when there is none. */
  Optional<JsonNode> read(String path) {
    return object(ask("GET", path, null));
  }

  /** The HTTP status of an address. */
  int status(String path) {
    return ask("GET", path, null).status();
  }

  /** Writes an object; what the server answers, empty when it refuses. */
  Optional<JsonNode> write(String path, JsonNode value) {
    return object(ask("PUT", path, value.toString()));
  }

  private static Optional<JsonNode> object(WebAnswer reply) {
    return Optional.of(reply)
        .filter(good -> good.status() == 200)
        .map(NativeClient::json)
        .filter(JsonNode::isObject);
  }

  /**
   * A page of a list, from a row on, in the order of a field; empty when there is no such list.
   *
   * @throws Failure when the server fails at it: part of a list would look like all of it
   */
  Optional<Page> list(String path, String sort, int start, int end) {
    String query = "?_start=" + start + "&_end=" + end + "&_sort=" + sort + "&_order=ASC";
    WebAnswer reply = ask("GET", path + query, null);
    if (400 <= reply.status() && reply.status() < 500) {
      return Optional.empty();
    }
    JsonNode rows = json(reply);
    if (reply.status() != OK || !rows.isArray()) {
      throw failing(path, reply);
    }
    return Optional.of(new Page(rows, total(reply)));
  }

  private static Failure failing(String path, WebAnswer reply) {
    return Failure.error(
        "Navidrome failed at " + path + " (HTTP status " + reply.status() + "); try again later.",
        null);
  }

  /**
   * Hands on a whole list, page by page, in the order of a field.
   *
   * @param size how many rows to ask for at once
   * @param pages takes the rows of each page
   * @return whether there is such a list
   * @throws Failure when the server fails at it, breaks off or repeats itself: part of a list would
   *     look like all of it
   */
  boolean listAll(String path, String sort, int size, Consumer<JsonNode> pages) {
    Set<JsonNode> firstRows = new HashSet<>();
    int start = 0;
    while (true) {
      Optional<Page> page = list(path, sort, start, start + size);
      if (page.isEmpty() && start == 0) {
        return false;
      }
      JsonNode rows = page.map(Page::rows).orElseGet(MAPPER::missingNode);
      long total = page.map(Page::total).orElse(-1L);
      boolean breaksOff = page.isEmpty() || rows.isEmpty() && start < total;
      if (breaksOff || !rows.isEmpty() && !firstRows.add(rows.get(0))) {
        throw Failure.error(
            "Navidrome lists only " + start + " rows of " + path + "; try again later.", null);
      }
      pages.accept(rows);
      start += rows.size();
      if (rows.isEmpty() || total >= 0 && start >= total) {
        return true;
      }
    }
  }

  /** Songs by their ids; none where there is no such list. At most some hundreds at once. */
  JsonNode songs(List<String> ids) {
    StringBuilder path = new StringBuilder("/api/song?_start=0&_end=" + ids.size());
    ids.forEach(id -> path.append("&id=").append(URLEncoder.encode(id, StandardCharsets.UTF_8)));
    WebAnswer reply = ask("GET", path.toString(), null);
    JsonNode songs = json(reply);
    return reply.status() == 200 && songs.isArray() ? songs : MAPPER.createArrayNode();
  }

  /** A server that started anew knows its tokens no more: then logs in again, once. */
  private WebAnswer ask(String method, String path, String body) {
    WebAnswer reply = untilAnswered(method, path, body, session.token(), Optional.empty());
    if (reply.status() == UNAUTHORIZED && logIn() == OK) {
      reply = untilAnswered(method, path, body, session.token(), Optional.empty());
    }
    reply
        .header("X-Nd-Authorization")
        .filter(NativeClient::isHeader)
        .ifPresent(fresh -> session = new Session(session.userId(), fresh));
    return reply;
  }

  /**
   * The first reply that is none of being busy.
   *
   * @param usualWait how long to wait when the server is busy and does not say; empty for the usual
   */
  private WebAnswer untilAnswered(
      String method, String path, String body, String token, Optional<Duration> usualWait) {
    try {
      return Interruption.endsRun(
          () ->
              SubsonicClient.PATIENTLY.call(
                  time,
                  () -> {
                    WebAnswer reply = connection.json(method, address.resolve(path), body, token);
                    if (AnswerKind.isBusy(reply)) {
                      throw new SubsonicAnswer.Foreign(
                              "no answer", reply.status(), reply.retryAfter().or(() -> usualWait))
                          .unavailable();
                    }
                    return reply;
                  }));
    } catch (Unavailable none) {
      throw Failure.error(
          "Navidrome does not answer "
              + path.replaceFirst("\\?.*", "")
              + ": "
              + none.getMessage()
              + "; try again later.",
          none);
    }
  }

  private static long total(WebAnswer reply) {
    return reply
        .header("X-Total-Count")
        .filter(total -> total.matches("\\d{1,15}"))
        .map(Long::valueOf)
        .orElse(-1L);
  }

  /** Whether a text can be sent in a header. */
  private static boolean isHeader(String text) {
    return text.matches("[\\x21-\\x7e]+");
  }

  private static JsonNode json(WebAnswer reply) {
    try {
      return MAPPER.readTree(reply.text());
    } catch (JsonProcessingException notJson) {
      return MAPPER.missingNode();
    }
  }
}
