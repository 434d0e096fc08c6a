package navisync.navidrome.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.model.Annotation;
import navisync.model.TimedPlay;
import navisync.plan.RemainingPlays;

/** The plays of many tracks that are still needed once their counts were read again. Pure. */
final class NeededPlays {
  private static final long[] NONE = {};

  private NeededPlays() {}

  /**
   * Returns the plays still needed, in their order; see {@link RemainingPlays}.
   *
   * @param plays plays that were not sent yet, in the order of time
   * @param targets the counts aimed at
   * @param now what the server keeps now; plays of a track that is not in it stay
   * @param others plays that others brought into the history meanwhile, by track id, ascending
   */
  static List<TimedPlay> of(
      List<TimedPlay> plays,
      Map<String, Long> targets,
      Map<String, Annotation> now,
      Map<String, long[]> others,
      long toleranceSeconds) {
    Map<String, List<Long>> planned = new HashMap<>();
    plays.forEach(
        play -> planned.computeIfAbsent(play.track(), id -> new ArrayList<>()).add(play.second()));
    Map<TimedPlay, Integer> needed = new HashMap<>();
    planned.forEach(
        (track, seconds) -> {
          Annotation annotation = now.get(track);
          long[] all = seconds.stream().mapToLong(Long::longValue).toArray();
          long[] open =
              annotation == null
                  ? all
                  : RemainingPlays.of(
                      all,
                      targets.getOrDefault(track, 0L),
                      annotation,
                      others.getOrDefault(track, NONE),
                      toleranceSeconds);
          for (long second : open) {
            needed.merge(new TimedPlay(track, second), 1, Integer::sum);
          }
        });
    return plays.stream().filter(play -> needed.merge(play, -1, Integer::sum) >= 0).toList();
  }

  /** Returns the plays that are not among the needed ones, which are in the same order. */
  static List<TimedPlay> leftOut(List<TimedPlay> plays, List<TimedPlay> needed) {
    List<TimedPlay> leftOut = new ArrayList<>();
    int next = 0;
    for (TimedPlay play : plays) {
      if (next < needed.size() && needed.get(next).equals(play)) {
        next++;
      } else {
        leftOut.add(play);
      }
    }
    return leftOut;
  }
}
