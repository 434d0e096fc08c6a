package navisync.navidrome.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.model.Annotation;
import navisync.model.PlayDate;
import navisync.model.TimedPlay;

/**
 * The outcome of a batch whose answer was lost or bad, judged by the counts of its tracks once they
 * no longer change. Pure.
 *
 * @param counted the plays that were counted
 * @param left the plays to send again
 * @param doubtful the plays that may have been counted and are not needed any more
 */
record BatchOutcome(List<TimedPlay> counted, List<TimedPlay> left, List<TimedPlay> doubtful) {

  /**
   * Decides what was counted.
   *
   * @param behind the plays that go after it
   * @param expected the counts before it, by track id
   * @param targets the counts aimed at, by track id
   * @param now what the server has now, for each of its tracks
   * @param start when it was sent
   */
  static BatchOutcome of(
      List<TimedPlay> batch,
      List<TimedPlay> behind,
      Map<String, Long> expected,
      Map<String, Long> targets,
      Map<String, Annotation> now,
      Instant start) {
    Map<String, Long> growth = new HashMap<>();
    Map<String, Long> needed = new HashMap<>();
    now.forEach(
        (track, annotation) -> {
          long grown = annotation.count() - expected.getOrDefault(track, 0L);
          growth.put(track, isLive(annotation, start) ? grown - 1 : grown);
          needed.put(track, targets.getOrDefault(track, 0L) - annotation.count());
        });
    behind.forEach(play -> needed.computeIfPresent(play.track(), (id, number) -> number - 1));
    int counted = CountedPrefix.length(batch, growth);
    List<TimedPlay> left = new ArrayList<>();
    List<TimedPlay> doubtful = new ArrayList<>();
    for (TimedPlay play : batch.subList(counted, batch.size())) {
      boolean stillNeeded = needed.merge(play.track(), -1L, Long::sum) >= 0;
      (stillNeeded ? left : doubtful).add(play);
    }
    return new BatchOutcome(batch.subList(0, counted), left, doubtful);
  }

  /** Returns whether the user listened meanwhile: plays that are sent lie in the past. */
  private static boolean isLive(Annotation annotation, Instant start) {
    return PlayDate.instant(annotation.playDate())
        .filter(played -> !played.isBefore(start))
        .isPresent();
  }
}
