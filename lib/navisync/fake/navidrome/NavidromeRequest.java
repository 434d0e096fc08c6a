package navisync.fake.navidrome;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request that the fake Navidrome received, raw, so that tests can look for secrets in it.
 *
 * @param number its place among all requests, from 1
 * @param turn its place among those of the same name, from 1
 * @param method such as {@code POST}
 * @param path the path as sent, with the base path
 * @param query the address after its question mark as sent, {@code ""} without one
 * @param headers by name in lower case; of several, the first
 * @param body the body as sent, {@code ""} without one
 * @param parameters all parameters with their values, those of a form in the body before those of
 *     the address, as the server reads them
 */
public record NavidromeRequest(
    int number,
    int turn,
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String body,
    Map<String, List<String>> parameters) {

  /** Creates a request and parses its parameters. */
  static NavidromeRequest of(
      int number,
      int turn,
      String method,
      String path,
      String query,
      Map<String, String> headers,
      String body) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (isForm(method, headers)) {
      read(body, parameters);
    }
    read(query, parameters);
    return new NavidromeRequest(number, turn, method, path, query, headers, body, parameters);
  }

  /**
   * Returns what is asked for: {@code scrobble} for {@code /music/rest/scrobble.view}, {@code
   * api/player} for {@code /api/player/x}, {@code auth/login}, else the path.
   */
  public String name() {
    return nameOf(path);
  }

  static String nameOf(String path) {
    int rest = path.indexOf("/rest/");
    if (rest >= 0) {
      return path.substring(rest + 6).replaceFirst("\\.view$", "");
    }
    int api = path.indexOf("/api/");
    if (api >= 0) {
      return "api/" + path.substring(api + 5).split("/", 2)[0];
    }
    return path.endsWith("/auth/login") ? "auth/login" : path;
  }

  /** Whether it is the n-th of a name. */
  public boolean is(String name, int turn) {
    return name().equals(name) && turn() == turn;
  }

  /** Returns a header; {@code ""} without it. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** Whether the body contains parameters. */
  boolean isForm() {
    return isForm(method, headers);
  }

  private static boolean isForm(String method, Map<String, String> headers) {
    return method.equals("POST")
        && headers.getOrDefault("content-type", "").startsWith("application/x-www-form-urlencoded");
  }

  /** Returns all values of a parameter; none without it. */
  public List<String> values(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /** Returns the first value of a parameter; {@code ""} without one. */
  public String value(String name) {
    List<String> values = values(name);
    return values.isEmpty() ? "" : values.get(0);
  }

  private static void read(String encoded, Map<String, List<String>> parameters) {
    for (String each : encoded.split("&")) {
      String[] parts = each.split("=", 2);
      if (!parts[0].isEmpty()) {
        parameters
            .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
            .add(parts.length == 1 ? "" : decoded(parts[1]));
      }
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Returns the same request with another value of a parameter. */
  public NavidromeRequest parameter(String name, int value) {
    return parameter(name, Integer.toString(value));
  }

  /** Returns the same request with another value of a parameter. */
  NavidromeRequest parameter(String name, String value) {
    Map<String, List<String>> changed = new HashMap<>(parameters);
    changed.put(name, List.of(value));
    return new NavidromeRequest(
        number, turn, method, path, query, headers, body, Map.copyOf(changed));
  }

  /** Returns the same request at another path. */
  NavidromeRequest at(String otherPath) {
    return new NavidromeRequest(number, turn, method, otherPath, query, headers, body, parameters);
  }

  /** Returns the same request with another query and body. */
  NavidromeRequest with(String otherQuery, String otherBody) {
    return of(number, turn, method, path, otherQuery, headers, otherBody);
  }
}
