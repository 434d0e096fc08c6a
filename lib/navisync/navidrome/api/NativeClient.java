package navisync.navidrome.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import navisync.lastfm.Timekeeper;

/**
 * Speaks Navidrome's own API, which tells the user's id, the play history and the players
 * (navidrome.md, "API"). It is used where it is there; nothing but switching off the forwarding of
 * plays needs it.
 */
final class NativeClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Five tries in 20 seconds are allowed; a sixth one waits that long. */
  private static final Duration LOGIN_PAUSE = Duration.ofSeconds(20);

  private static final int TOO_MANY = 429;

  /**
   * One page of a list.
   *
   * @param rows a JSON array
   * @param total how many rows there are in all; -1 when the server does not say
   */
  record Page(JsonNode rows, long total) {}

  private final Transport transport;
  private final ServerAddress address;
  private final String userId;
  private String token;

  private NativeClient(Transport transport, ServerAddress address, String userId, String token) {
    this.transport = transport;
    this.address = address;
    this.userId = userId;
    this.token = token;
  }

  /** Logs in; empty where the server has no such API, or does not let this user in. */
  static Optional<NativeClient> login(
      Transport transport, ServerAddress address, Login login, Timekeeper time)
      throws InterruptedException {
    String body =
        MAPPER
            .createObjectNode()
            .put("username", login.user())
            .put("password", login.password().value())
            .toString();
    for (boolean again : new boolean[] {true, false}) {
      try {
        HttpReply reply =
            transport.json("POST", address.resolve("/auth/login"), body, null, PATIENCE);
        if (reply.status() == TOO_MANY && again) {
          time.pause(LOGIN_PAUSE);
          continue;
        }
        JsonNode answer = json(reply);
        String id = answer.path("id").asText();
        String token = answer.path("token").asText();
        return id.isEmpty() || token.isEmpty()
            ? Optional.empty()
            : Optional.of(new NativeClient(transport, address, id, token));
      } catch (NoAnswer none) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Navidrome's id of the user, the same as in its database. */
  String userId() {
    return userId;
  }

  /** An object; empty when there is none, or no answer. */
  Optional<JsonNode> read(String path) {
    return ask("GET", path, null).map(NativeClient::json).filter(JsonNode::isObject);
  }

  /** Writes an object; what the server answers, empty when it refuses or is silent. */
  Optional<JsonNode> write(String path, JsonNode value) {
    return ask("PUT", path, value.toString()).map(NativeClient::json).filter(JsonNode::isObject);
  }

  /** A page of a list, from a row on, in the order of a field; empty when there is no such list. */
  Optional<Page> list(String path, String sort, int start, int end) {
    String query = "?_start=" + start + "&_end=" + end + "&_sort=" + sort + "&_order=ASC";
    return ask("GET", path + query, null)
        .map(reply -> new Page(json(reply), total(reply)))
        .filter(page -> page.rows().isArray());
  }

  private Optional<HttpReply> ask(String method, String path, String body) {
    try {
      HttpReply reply = transport.json(method, address.resolve(path), body, token, PATIENCE);
      if (reply.freshToken() != null) {
        token = reply.freshToken();
      }
      return reply.status() == 200 ? Optional.of(reply) : Optional.empty();
    } catch (NoAnswer none) {
      return Optional.empty();
    }
  }

  private static long total(HttpReply reply) {
    String total = reply.total();
    return total != null && total.matches("\\d{1,15}") ? Long.parseLong(total) : -1;
  }

  private static JsonNode json(HttpReply reply) {
    try {
      return MAPPER.readTree(reply.body());
    } catch (JsonProcessingException notJson) {
      return MAPPER.missingNode();
    }
  }
}
