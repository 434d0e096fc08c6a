package navisync.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import navisync.console.Count;
import navisync.model.Annotation;
import navisync.model.PlayDate;
import navisync.plan.Change;
import navisync.plan.Plan;

/**
 * A play count that is higher after sending than planned, by more than the user's own listening
 * explains: others seem to have sent the same plays. Pure.
 *
 * @param name the track, for people
 * @param count the play count now
 * @param more by how much it is too high
 */
record UnexplainedPlays(String name, long count, long more) {
  private static final long[] NO_PLAYS = {};

  /**
   * Finds those among the rises of a plan.
   *
   * @param now what the server keeps now, by track id; no entry means nothing
   * @param history the recorded plays now, by track id, unix seconds; empty where none are shown,
   *     and then a last-played date explains one play
   * @param since when the run first saw the server: later plays are the user's own listening
   */
  static List<UnexplainedPlays> find(
      Plan plan, Map<String, Annotation> now, Map<String, long[]> history, Instant since) {
    Map<String, Long> targetCounts = plan.targetCounts();
    List<UnexplainedPlays> found = new ArrayList<>();
    for (Change change : plan.tracks()) {
      Annotation annotation = now.getOrDefault(change.id(), Annotation.NONE);
      long more = annotation.count() - targetCounts.get(change.id());
      if (change.countDifference() > 0 && more > 0) {
        long live =
            Math.max(
                Arrays.stream(history.getOrDefault(change.id(), NO_PLAYS))
                    .filter(second -> second >= since.getEpochSecond())
                    .count(),
                isSince(annotation, since) ? 1 : 0);
        if (more > live) {
          found.add(new UnexplainedPlays(change.name(), annotation.count(), more - live));
        }
      }
    }
    return found;
  }

  /** Returns the warning about it. */
  String text() {
    return name
        + ": Navidrome has "
        + Count.of(count, "play")
        + ", "
        + Count.of(more)
        + " more than planned. Another client or another NaviSync folder seems to have sent the"
        + " same plays. To lower the count, use --mode=db --policy=lastfm.";
  }

  private static boolean isSince(Annotation annotation, Instant since) {
    return PlayDate.instant(annotation.playDate())
        .filter(played -> !played.isBefore(since))
        .isPresent();
  }
}
