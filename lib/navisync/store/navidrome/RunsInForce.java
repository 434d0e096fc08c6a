package navisync.store.navidrome;

import java.util.Map;
import java.util.TreeMap;
import navisync.io.Database;
import navisync.model.Mode;
import navisync.plan.Ledger;

/** The runs at one target that wrote and are not undone. */
final class RunsInForce {

  /**
   * A run in force.
   *
   * @param account whose plays it wrote
   * @param mode how it wrote
   * @param policy null for runs of versions that did not note it
   * @param raised how many counts it raised
   */
  private record Run(long account, Mode mode, String policy, long raised) {}

  private final TreeMap<Long, Run> runs = new TreeMap<>();

  private RunsInForce() {}

  /** Returns the runs in force at a target. */
  static RunsInForce of(Database database, long target) {
    UndoChain chain = new UndoChain(PastRuns.undoes(database, target));
    RunsInForce inForce = new RunsInForce();
    database.forEach(
        """
        select id, account, mode, policy, raised from run where target = ? and exit_code in (0, 3)
        """,
        row -> {
          long id = row.getLong(1);
          if (chain.inForce(id)) {
            String policy = row.getString(4);
            inForce.runs.put(
                id, new Run(row.getLong(2), Mode.of(row.getString(3)), policy, row.getLong(5)));
          }
        },
        target);
    return inForce;
  }

  /** Returns whether a run is in force. */
  boolean has(long run) {
    return runs.containsKey(run);
  }

  /** Returns the newest run up to a number that raised any count; 0 for none. */
  long raisedUntil(long run) {
    return runs.headMap(run, true).descendingMap().entrySet().stream()
        .filter(each -> each.getValue().raised > 0)
        .mapToLong(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  /** Returns whether policy increment was in force before, for an account or for others. */
  Ledger.Increments increments(long account) {
    Ledger.Increments increments = Ledger.Increments.NONE;
    for (Run run : runs.values()) {
      if (RunStart.INCREMENT.equals(run.policy)) {
        if (run.account == account) {
          return Ledger.Increments.SOME;
        }
        increments = Ledger.Increments.OTHERS;
      } else if (run.policy == null
          && run.mode == Mode.DATABASE
          && increments == Ledger.Increments.NONE) {
        increments = Ledger.Increments.UNKNOWN;
      }
    }
    return increments;
  }
}
