package navisync.undo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.model.LibraryTrack;
import navisync.plan.LedgerChange;
import navisync.plan.LedgerChange.LeftAs;

/**
 * The counts that a sync under policy increment remembered although it has no line of them. It
 * remembers every count, but the journal has a line only of those that differ from what the run
 * before had left.
 */
final class RememberedCounts {
  private RememberedCounts() {}

  /**
   * Returns the tracks of which the sync remembers a count without a line; none for another policy.
   *
   * @param runs all runs that wrote, oldest first
   */
  static List<LibraryTrack> of(JournaledRun sync, List<JournaledRun> runs) {
    if (!sync.increments()) {
      return List.of();
    }
    Map<String, LeftAs> left = new LinkedHashMap<>();
    for (JournaledRun run : runs) {
      if (run.number() < sync.number()) {
        run.ledger().forEach(line -> put(line, left));
      }
    }
    sync.ledger().stream()
        .filter(LeftAs.class::isInstance)
        .forEach(line -> left.remove(line.track().id()));
    return left.values().stream().filter(line -> line.after() != null).map(LeftAs::track).toList();
  }

  private static void put(LedgerChange line, Map<String, LeftAs> left) {
    if (line instanceof LeftAs noted) {
      left.put(noted.track().id(), noted);
    }
  }
}
