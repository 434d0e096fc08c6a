package navisync.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.model.Annotation;
import navisync.model.SortedTimes;

/**
 * Planned plays that another client brought into a count. They are recorded like any other, but not
 * as added by NaviSync, so that they are never taken back. Pure functions.
 */
public final class SentByOthers {
  private SentByOthers() {}

  /**
   * Returns changes as if the plays had been there before.
   *
   * @param byOthers the plays by track id, unix seconds, ascending
   */
  public static List<Change> changes(List<Change> changes, Map<String, long[]> byOthers) {
    return changes.stream()
        .map(change -> change(change, byOthers.getOrDefault(change.id(), Change.NO_PLAYS)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Change> change(Change change, long[] byOthers) {
    if (byOthers.length == 0) {
      return Optional.of(change);
    }
    long[] own = SortedTimes.minus(change.historyAdded(), byOthers);
    Annotation before = change.before();
    Annotation found = before.with(before.count() + byOthers.length, before.playDate());
    Annotation after =
        own.length > 0
            ? change.after()
            : found.withStar(change.after().starred(), change.after().starredAt());
    return change.adjustedTo(found, after, own);
  }

  /**
   * Returns the changes to the ledger without these plays among those that NaviSync adds.
   *
   * @param byOthers the plays by track id, unix seconds, ascending
   */
  public static List<LedgerChange> ledger(List<LedgerChange> ledger, Map<String, long[]> byOthers) {
    Map<String, Long> left = new HashMap<>();
    byOthers.forEach((track, plays) -> left.put(track, (long) plays.length));
    List<LedgerChange> changes = new ArrayList<>(ledger);
    changes.replaceAll(
        line -> {
          long[] plays = byOthers.getOrDefault(line.track().id(), Change.NO_PLAYS);
          return line instanceof LedgerChange.Recorded pair && pair.after() != null
              ? less(pair, SortedTimes.inBoth(pair.after().plays(), plays).length, left)
              : line;
        });
    // A rise is put down to lines as a whole: it may be down to another one than the play's own.
    changes.replaceAll(
        line ->
            line instanceof LedgerChange.Recorded pair && pair.after() != null
                ? less(pair, Long.MAX_VALUE, left)
                : line);
    return List.copyOf(changes);
  }

  private static LedgerChange less(LedgerChange.Recorded line, long most, Map<String, Long> left) {
    Ledger.Entry after = line.after();
    long before = line.before() == null ? 0 : line.before().added();
    long rest = left.getOrDefault(line.track().id(), 0L);
    long less = Math.min(Math.min(most, rest), Math.max(0, after.added() - before));
    if (less == 0) {
      return line;
    }
    left.put(line.track().id(), rest - less);
    return new LedgerChange.Recorded(
        line.track(),
        line.lastfmTrack(),
        line.before(),
        new Ledger.Entry(after.plays(), after.undated(), after.added() - less));
  }
}
