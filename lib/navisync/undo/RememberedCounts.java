package navisync.undo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.model.LibraryTrack;
import navisync.plan.LedgerChange;
import navisync.plan.LedgerChange.LeftAs;
import navisync.plan.LedgerChange.Recorded;

/**
 * The counts that a sync knows although it has no line of them, because they were as the run before
 * had left them: under policy increment every count, else those in which it found plays.
 */
final class RememberedCounts {
  private RememberedCounts() {}

  /**
   * Returns the tracks whose counts a sync knows without a line.
   *
   * @param runs all runs that wrote
   */
  static List<LibraryTrack> of(JournaledRun sync, List<JournaledRun> runs) {
    Map<String, LibraryTrack> known = new LinkedHashMap<>();
    if (sync.increments()) {
      runs.forEach(run -> put(run, LeftAs.class, known));
    } else {
      put(sync, Recorded.class, known);
    }
    sync.ledger().stream()
        .filter(LeftAs.class::isInstance)
        .forEach(line -> known.remove(line.track().id()));
    return List.copyOf(known.values());
  }

  private static void put(
      JournaledRun run, Class<? extends LedgerChange> kind, Map<String, LibraryTrack> tracks) {
    run.ledger().stream()
        .filter(kind::isInstance)
        .forEach(line -> tracks.put(line.track().id(), line.track()));
  }
}
