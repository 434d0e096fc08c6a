package navisync.source;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.source.lastfm.UnusableRow;

/** Finds the rows that Last.fm counts and that are not another play. A pure function. */
final class RepeatedRows {
  private record Same(String artist, String title, long second) {}

  private RepeatedRows() {}

  /**
   * Returns how many such rows there are, by second.
   *
   * @param plays all plays of the range; an artist, title and second that comes again is surplus
   * @param unusable all rows without an artist or a title; each is surplus
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
