package navisync.fake.navidrome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Takes requests apart that name many tracks, for faults amid them. Pure functions. */
final class Pairs {
  private Pairs() {}

  /** How many tracks a request names. */
  static int number(NavidromeRequest request) {
    return request.values("id").size();
  }

  /**
   * The same request for some of its tracks only.
   *
   * @param from the first, from 0
   * @param to the one after the last; more than there are means all the rest
   */
  static NavidromeRequest some(NavidromeRequest request, int from, int to) {
    return changed(request, parts -> some(parts, from, to));
  }

  /** The same request with another id in place of one. */
  static NavidromeRequest renamed(NavidromeRequest request, String id, String other) {
    return changed(
        request,
        parts -> {
          List<String> all = new ArrayList<>(parts);
          all.replaceAll(part -> part.equals("id=" + id) ? "id=" + other : part);
          return all;
        });
  }

  private static NavidromeRequest changed(
      NavidromeRequest request, UnaryOperator<List<String>> change) {
    return request.with(changed(request.query(), change), changed(request.body(), change));
  }

  private static String changed(String encoded, UnaryOperator<List<String>> change) {
    return String.join("&", change.apply(List.of(encoded.split("&"))));
  }

  private static List<String> some(List<String> parts, int from, int to) {
    List<String> kept = new ArrayList<>();
    int ids = 0;
    int times = 0;
    for (String part : parts) {
      boolean keep = true;
      if (part.startsWith("id=")) {
        keep = from <= ids && ids < to;
        ids++;
      } else if (part.startsWith("time=")) {
        keep = from <= times && times < to;
        times++;
      }
      if (keep) {
        kept.add(part);
      }
    }
    return kept;
  }
}
