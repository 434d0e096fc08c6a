package navisync.source.lastfm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import navisync.model.TimeRange;

/**
 * A question for {@code user.getRecentTracks}.
 *
 * @param page the page, from 1
 * @param limit plays on a page; servers may cap it
 * @param range the time to ask for, unix seconds UTC, of which the service may leave out either
 *     end; empty for the whole list
 */
public record RecentTracksQuery(int page, int limit, Optional<TimeRange> range) {
  /** Asks for a page of the whole list, which alone holds the undated plays. */
  public static RecentTracksQuery wholeList(int page, int limit) {
    return new RecentTracksQuery(page, limit, Optional.empty());
  }

  /**
   * Asks for a page of the plays from one second to another, both included for certain: it is asked
   * for a second wider on both sides, so the answer may hold a little more.
   */
  public static RecentTracksQuery between(long from, long to, int page, int limit) {
    return new RecentTracksQuery(page, limit, Optional.of(new TimeRange(from - 1, to + 1)));
  }

  /** Returns the parameters as the service names them. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("limit", Integer.toString(limit));
    parameters.put("page", Integer.toString(page));
    range.ifPresent(
        time -> {
          parameters.put("from", Long.toString(time.from()));
          parameters.put("to", Long.toString(time.to()));
        });
    return parameters;
  }
}
