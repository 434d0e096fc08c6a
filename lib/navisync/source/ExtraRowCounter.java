package navisync.source;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import navisync.model.Scrobble;
import navisync.model.TimeRange;

/**
 * Counts extra rows: rows in the server's totals that are no play of their own. A pure function.
 */
final class ExtraRowCounter {
  private record Same(String artist, String title, long second) {}

  private ExtraRowCounter() {}

  /**
   * Returns how many extra rows there are, by unix second, UTC; seconds without any are left out.
   *
   * @param plays all plays of the range; each repetition of an artist, title and second is extra
   * @param unusable all rows without an artist or a title; each is extra
   * @param range seconds outside it are left out
   */
  static Map<Long, Integer> rows(
      List<Scrobble> plays, List<UnusableRow> unusable, TimeRange range) {
    Map<Long, Integer> rows = new TreeMap<>();
    Set<Same> seen = new HashSet<>();
    for (Scrobble play : plays) {
      Same same = new Same(play.track().artist(), play.track().title(), play.second());
      if (!seen.add(same) && range.contains(play.second())) {
        rows.merge(play.second(), 1, Integer::sum);
      }
    }
    for (UnusableRow row : unusable) {
      if (range.contains(row.second())) {
        rows.merge(row.second(), 1, Integer::sum);
      }
    }
    return rows;
  }
}
