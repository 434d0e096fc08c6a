package navisync.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.model.Annotation;
import navisync.model.SortedTimes;

/**
 * The part of a plan that is still needed right before plays are sent, by counts and stars that
 * were read again: while the user decides, others go on playing and sending. Pure.
 */
public final class RemainingPlan {
  private RemainingPlan() {}

  /**
   * Returns the plan without what others did meanwhile. Its target counts stay, and so do the
   * recorded plays: a play is counted, whoever sent it.
   *
   * @param now what the server keeps now, by track id; a track that is not in it stays as planned
   * @param others plays that others brought into the history since the library was listed, by track
   *     id, unix seconds, ascending
   * @param toleranceSeconds the greatest distance of two times of one play
   */
  public static Plan of(
      Plan plan, Map<String, Annotation> now, Map<String, long[]> others, long toleranceSeconds) {
    Map<String, Long> targetCounts = plan.targetCounts();
    List<Change> tracks =
        plan.tracks().stream()
            .map(
                change ->
                    fresh(
                        change,
                        targetCounts.get(change.id()),
                        now.getOrDefault(change.id(), change.before()),
                        others.getOrDefault(change.id(), Change.NO_PLAYS),
                        toleranceSeconds))
            .flatMap(Optional::stream)
            .toList();
    return new Plan(
        tracks,
        plan.albums(),
        plan.artists(),
        plan.leftAlone(),
        SentByOthers.ledger(plan.ledger(), leftOut(plan.tracks(), tracks)));
  }

  private static Map<String, long[]> leftOut(List<Change> planned, List<Change> remaining) {
    Map<String, long[]> leftOut = new HashMap<>();
    planned.forEach(change -> leftOut.put(change.id(), change.historyAdded()));
    remaining.forEach(
        change -> leftOut.merge(change.id(), change.historyAdded(), SortedTimes::minus));
    return leftOut;
  }

  private static Optional<Change> fresh(
      Change change, long target, Annotation now, long[] others, long toleranceSeconds) {
    Annotation before = change.before();
    if (now.count() == before.count() && now.starred() == before.starred()) {
      return Optional.of(change);
    }
    Annotation aim = change.after();
    long[] plays = RemainingPlays.of(change.historyAdded(), target, now, others, toleranceSeconds);
    String date = DateRule.after(now.playDate(), plays, true, toleranceSeconds);
    Annotation after = now.with(now.count() + plays.length, date);
    boolean movesStar = change.stars() || change.unstars();
    if (movesStar && now.starred() != aim.starred()) {
      after = after.withStar(aim.starred(), aim.starredAt());
    }
    return change.adjustedTo(now, after, plays);
  }
}
