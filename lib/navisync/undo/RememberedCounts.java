package navisync.undo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.plan.LedgerChange.LeftAs;

/**
 * The counts that a sync under policy increment remembered. It remembers every one, but the journal
 * has a line only of those that differ from what the run before had left.
 */
final class RememberedCounts {
  private RememberedCounts() {}

  /**
   * Returns the runs, the sync with a line for each count that it found as it was, too.
   *
   * @param sync its number
   * @param runs all runs that wrote, oldest first
   */
  static List<JournaledRun> added(long sync, List<JournaledRun> runs) {
    Map<String, LeftAs> left = new LinkedHashMap<>();
    List<JournaledRun> all = new ArrayList<>();
    for (JournaledRun run : runs) {
      Map<String, LeftAs> own = own(run);
      if (run.number() == sync && run.increments()) {
        left.keySet().removeAll(own.keySet());
        all.add(
            run.with(
                left.values().stream()
                    .filter(each -> each.after() != null)
                    .map(RememberedCounts::unchanged)
                    .toList()));
      } else {
        all.add(run);
      }
      left.putAll(own);
    }
    return all;
  }

  private static Map<String, LeftAs> own(JournaledRun run) {
    Map<String, LeftAs> own = new LinkedHashMap<>();
    run.ledger().stream()
        .filter(LeftAs.class::isInstance)
        .map(LeftAs.class::cast)
        .forEach(line -> own.put(line.track().id(), line));
    return own;
  }

  private static LeftAs unchanged(LeftAs line) {
    return new LeftAs(line.track(), line.after(), line.after());
  }
}
