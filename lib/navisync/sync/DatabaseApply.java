package navisync.sync;

import java.nio.file.Path;
import navisync.ExitCode;
import navisync.io.Timekeeper;
import navisync.navidrome.db.DatabaseWriter;
import navisync.navidrome.db.WriteResult;
import navisync.navidrome.db.WriteSteps;
import navisync.plan.ConflictPolicy;
import navisync.plan.Ledger;
import navisync.plan.Plan;
import navisync.store.navidrome.OpenIntent;
import navisync.store.navidrome.RunJournal;
import navisync.store.navidrome.RunStart;

/**
 * Carries a plan out in the database, while the cache keeps it as the open intent. An object serves
 * one plan.
 */
final class DatabaseApply implements WriteSteps {
  private final RunJournal journal;
  private final Plan plan;
  private final Timekeeper time;
  private final RunStart start;
  private OpenIntent intent;
  private boolean mayBeCommitted;

  DatabaseApply(RunJournal journal, RunStart start, Plan plan, Timekeeper time) {
    this.journal = journal;
    this.plan = plan;
    this.time = time;
    this.start = start;
  }

  /**
   * Writes the plan and updates the ledger. An empty plan changes the ledger alone: what Navidrome
   * counts is recorded from now on. A run that changed nothing can be undone too: an increment may
   * have begun with it.
   */
  WriteResult apply(DatabaseWriter writer) {
    if (plan.isEmpty()) {
      if (!plan.ledger().isEmpty() || beginsIncrements() || journal.undoesAll()) {
        backedUp(null);
        journal.close(intent, time.now(), ExitCode.DONE);
      }
      return WriteResult.NOTHING;
    }
    WriteResult applied;
    try {
      applied = writer.apply(plan, this);
    } catch (RuntimeException failed) {
      if (intent != null && !mayBeCommitted) {
        journal.discard(intent, time.now(), ExitCode.ERROR);
      }
      throw failed;
    }
    journal.close(intent, time.now(), applied.verified() ? ExitCode.DONE : ExitCode.PARTIAL);
    return applied;
  }

  /**
   * Returns whether policy increment begins with this run: it has seen every count, even where
   * there are none.
   */
  private boolean beginsIncrements() {
    return start.policy().equals(ConflictPolicy.INCREMENT.text())
        && journal.increments(start.account()) != Ledger.Increments.SOME;
  }

  @Override
  public void backedUp(Path backup) {
    intent = journal.begin(plan, start);
  }

  @Override
  public void aboutToCommit() {
    mayBeCommitted = true;
  }
}
