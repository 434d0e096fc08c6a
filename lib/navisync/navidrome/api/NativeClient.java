package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import navisync.Failure;
import navisync.io.JsonText;
import navisync.io.WebAnswer;

/**
 * Speaks Navidrome's own API, which has the user's id, the songs with their bare names, the play
 * history and the players. It is used where it is there; nothing but switching off the forwarding
 * of plays needs it. All that is asked may be asked twice.
 */
final class NativeClient {
  private static final int OK = 200;

  /**
   * One page of a list.
   *
   * @param rows a JSON array
   * @param total how many rows there are in all; -1 when the server does not say
   */
  record Page(JsonNode rows, long total) {}

  private final NativeLogin login;

  /** Several requests are under way at once, and each may bring a new token. */
  private volatile NativeLogin.Session session;

  NativeClient(NativeLogin login, NativeLogin.Session session) {
    this.login = login;
    this.session = session;
  }

  /** Returns Navidrome's id of the user, the same as in its database. */
  String userId() {
    return session.userId();
  }

  /** Returns the user's name as it was given. */
  String userName() {
    return login.user();
  }

  /** Reads an object; empty when there is none. */
  Optional<JsonNode> read(String path) {
    return object(ask("GET", path, Optional.empty()));
  }

  /** Returns the HTTP status of an address. */
  int status(String path) {
    return ask("GET", path, Optional.empty()).status();
  }

  /** Writes an object and returns the server's answer; empty when it refuses. */
  Optional<JsonNode> write(String path, JsonNode value) {
    return object(ask("PUT", path, Optional.of(value)));
  }

  private static Optional<JsonNode> object(WebAnswer answer) {
    return Optional.of(answer)
        .filter(good -> good.status() == OK)
        .map(reply -> JsonText.read(reply.text()))
        .filter(JsonNode::isObject);
  }

  /**
   * Reads a page of a list, from a row on, in the order of a field; empty when there is no such
   * list.
   *
   * @throws Failure of an error if the server fails at it: part of a list would look like all of it
   */
  Optional<Page> list(String path, String sort, int start, int end) {
    String query = "?_start=" + start + "&_end=" + end + "&_sort=" + sort + "&_order=ASC";
    WebAnswer reply = ask("GET", path + query, Optional.empty());
    if (400 <= reply.status() && reply.status() < 500) {
      return Optional.empty();
    }
    JsonNode rows = JsonText.read(reply.text());
    if (reply.status() != OK || !rows.isArray()) {
      throw NativeLogin.failing(path, "something other than a list", reply);
    }
    return Optional.of(new Page(rows, total(reply)));
  }

  /**
   * Reads a whole list, page by page, in the order of a field.
   *
   * @param size how many rows to ask for at once
   * @param pages takes the rows of each page
   * @return whether there is such a list
   * @throws Failure of an error if the server fails at it, breaks off or repeats itself: part of a
   *     list would look like all of it
   */
  boolean listAll(String path, String sort, int size, Consumer<JsonNode> pages) {
    PagesAhead listed = new PagesAhead(from -> list(path, sort, from, from + size), size);
    Set<JsonNode> firstRows = new HashSet<>();
    int start = 0;
    while (true) {
      Optional<Page> page = listed.from(start);
      if (page.isEmpty() && start == 0) {
        return false;
      }
      JsonNode rows = page.map(Page::rows).orElse(MissingNode.getInstance());
      long total = page.map(Page::total).orElse(-1L);
      boolean breaksOff = page.isEmpty() || rows.isEmpty() && start < total;
      if (breaksOff || !rows.isEmpty() && !firstRows.add(rows.get(0))) {
        throw Failure.error(
            "Navidrome lists only " + start + " rows of " + path + ". Try again later.", null);
      }
      pages.accept(rows);
      start += rows.size();
      if (rows.isEmpty() || total >= 0 && start >= total) {
        return true;
      }
    }
  }

  /** Reads songs by their ids; none where there is no such list. At most some hundreds at once. */
  JsonNode songs(List<String> ids) {
    StringBuilder path = new StringBuilder("/api/song?_start=0&_end=" + ids.size());
    ids.forEach(id -> path.append("&id=").append(URLEncoder.encode(id, StandardCharsets.UTF_8)));
    WebAnswer reply = ask("GET", path.toString(), Optional.empty());
    JsonNode songs = JsonText.read(reply.text());
    return reply.status() == OK && songs.isArray() ? songs : JsonText.MAPPER.createArrayNode();
  }

  /** Logs in again, once, where the server no longer knows its token: it may have restarted. */
  private WebAnswer ask(String method, String path, Optional<JsonNode> body) {
    WebAnswer reply = login.untilAnswered(method, path, body, Optional.of(session.token()));
    if (reply.status() == WebAnswer.UNAUTHORIZED) {
      Optional<NativeLogin.Session> renewed = login.logIn().session();
      if (renewed.isPresent()) {
        session = renewed.get();
        reply = login.untilAnswered(method, path, body, Optional.of(session.token()));
      }
    }
    reply
        .header("X-Nd-Authorization")
        .filter(NativeLogin::isToken)
        .ifPresent(fresh -> session = new NativeLogin.Session(session.userId(), fresh));
    return reply;
  }

  private static long total(WebAnswer reply) {
    return reply
        .header("X-Total-Count")
        .filter(total -> total.matches("\\d{1,15}"))
        .map(Long::valueOf)
        .orElse(-1L);
  }
}
