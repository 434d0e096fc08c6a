package navisync.navidrome.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.model.TimedPlay;

/** The plays that others brought into the server's history while plays are sent. */
final class OtherPlays {
  private final ApiLibrary library;

  OtherPlays(ApiLibrary library) {
    this.library = library;
  }

  /**
   * Returns the plays that came in since.
   *
   * @param before the recorded plays before, by track id
   * @param sent the plays that were sent from here since
   * @return what came in otherwise, by track id, unix seconds, ascending; none where no history is
   *     shown
   */
  Map<String, long[]> since(Map<String, long[]> before, List<TimedPlay> sent) {
    return without(library.history(), before, sent);
  }

  static Map<String, long[]> without(
      Map<String, long[]> now, Map<String, long[]> before, List<TimedPlay> sent) {
    Map<TimedPlay, Integer> known = new HashMap<>();
    before.forEach(
        (track, seconds) -> {
          for (long second : seconds) {
            known.merge(new TimedPlay(track, second), 1, Integer::sum);
          }
        });
    sent.forEach(play -> known.merge(play, 1, Integer::sum));
    Map<String, long[]> others = new HashMap<>();
    now.forEach(
        (track, seconds) -> {
          List<Long> rows = new ArrayList<>();
          for (long second : seconds) {
            if (known.merge(new TimedPlay(track, second), -1, Integer::sum) < 0) {
              rows.add(second);
            }
          }
          if (!rows.isEmpty()) {
            others.put(track, rows.stream().mapToLong(Long::longValue).toArray());
          }
        });
    return others;
  }
}
