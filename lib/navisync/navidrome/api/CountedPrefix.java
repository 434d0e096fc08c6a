package navisync.navidrome.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.model.TimedPlay;

/**
 * The number of plays of a cut-off request that were counted. The server counts pair by pair in the
 * order sent, so it is the longest beginning of the request that the growth of the counts allows
 * (docs/rules.md, "Interrupted writes"). Pure.
 */
final class CountedPrefix {
  private CountedPrefix() {}

  /**
   * Returns how many plays from the first on were counted.
   *
   * @param sent the plays in the order sent
   * @param growth by how much each track's count grew meanwhile, live plays taken off; no entry
   *     means none
   */
  static int length(List<TimedPlay> sent, Map<String, Long> growth) {
    Map<String, Long> used = new HashMap<>();
    for (int i = 0; i < sent.size(); i++) {
      String track = sent.get(i).track();
      if (used.merge(track, 1L, Long::sum) > growth.getOrDefault(track, 0L)) {
        return i;
      }
    }
    return sent.size();
  }
}
