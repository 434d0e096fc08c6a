package navisync.source.lastfm;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What to ask {@code user.getRecentTracks} for.
 *
 * @param page the page, from 1
 * @param limit plays on a page; servers may cap it
 * @param ranged whether {@code from} and {@code to} are given
 * @param from unix seconds UTC; whether the service includes it is not dependable
 * @param to unix seconds UTC; likewise
 */
public record RecentTracksQuery(int page, int limit, boolean ranged, long from, long to) {
  /** A page of the whole list, which alone holds the undated plays. */
  public static RecentTracksQuery wholeList(int page, int limit) {
    return new RecentTracksQuery(page, limit, false, 0, 0);
  }

  /**
   * A page of the plays from one second to another, both included for certain: it is asked for a
   * second wider on both sides, so the answer may hold a little more.
   */
  public static RecentTracksQuery between(long from, long to, int page, int limit) {
    return new RecentTracksQuery(page, limit, true, from - 1, to + 1);
  }

  /** The parameters as the service names them. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("limit", Integer.toString(limit));
    parameters.put("page", Integer.toString(page));
    if (ranged) {
      parameters.put("from", Long.toString(from));
      parameters.put("to", Long.toString(to));
    }
    return parameters;
  }
}
