package navisync.plan;

import java.time.Instant;
import java.util.Map;

/**
 * The writes of past runs, as their journal has them. Reading it takes time, so it is asked for
 * only where a plan depends on it.
 *
 * @param history the history rows they added, by library track id, unix seconds UTC; needed for
 *     tracks that a Last.fm track has moved away from
 * @param stars how NaviSync's stars were set, by library track id; needed for those that are
 *     missing
 */
public record PastWrites(Map<String, long[]> history, Map<String, PastStar> stars) {

  /** No past writes. */
  public static final PastWrites NONE = new PastWrites(Map.of(), Map.of());

  /**
   * How a star was set.
   *
   * @param set when the run that set it started
   * @param date the date that the run gave it, in the server's text
   * @param counts the counts that this run left, or the last one before it that raised any, of the
   *     tracks it raised and the library still has; by library track id
   * @param taken whether an undo has taken it away since: over the API the server dates that as if
   *     the user had removed it
   */
  public record PastStar(Instant set, String date, Map<String, Long> counts, boolean taken) {}
}
