package navisync.fetch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import navisync.lastfm.LastfmTrack;
import navisync.lastfm.Scrobble;
import navisync.lastfm.UnusableRow;

/**
 * Rows that Last.fm counts and that are no further play: a second row for the same artist, title
 * and second, and rows without an artist or a title. With them known, totals can be compared. To be
 * used by one thread at a time.
 */
final class RepeatedRows {
  private record Same(String artist, String title) {}

  private final TreeMap<Long, Integer> repeated = new TreeMap<>();
  private final TreeMap<Long, Integer> unusable = new TreeMap<>();

  /**
   * Notes the rows of a time that is known whole with them; what was noted of it before is lost.
   */
  void note(List<Scrobble> plays, List<UnusableRow> without, TimeRange covered) {
    repeated.subMap(covered.from(), true, covered.to(), true).clear();
    unusable.subMap(covered.from(), true, covered.to(), true).clear();
    Map<Long, Map<Same, Integer>> bySecond = new HashMap<>();
    for (Scrobble play : plays) {
      LastfmTrack track = play.track();
      if (covered.contains(play.second())) {
        int rows =
            bySecond
                .computeIfAbsent(play.second(), second -> new HashMap<>())
                .merge(new Same(track.artist(), track.title()), 1, Integer::sum);
        if (rows > 1) {
          repeated.merge(play.second(), 1, Integer::sum);
        }
      }
    }
    for (UnusableRow row : without) {
      if (covered.contains(row.second())) {
        unusable.merge(row.second(), 1, Integer::sum);
      }
    }
  }

  /** How many rows of a range are known to be no further play. */
  int in(TimeRange range) {
    return sum(repeated, range) + sum(unusable, range);
  }

  /** How many rows repeat a play, at any time. */
  int repeated() {
    return repeated.values().stream().mapToInt(rows -> rows).sum();
  }

  private static int sum(TreeMap<Long, Integer> rows, TimeRange range) {
    return rows.subMap(range.from(), true, range.to(), true).values().stream()
        .mapToInt(each -> each)
        .sum();
  }
}
