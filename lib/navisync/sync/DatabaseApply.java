package navisync.sync;

import java.nio.file.Path;
import navisync.ExitCode;
import navisync.io.Timekeeper;
import navisync.navidrome.db.DatabaseWriter;
import navisync.navidrome.db.WriteResult;
import navisync.navidrome.db.WriteSteps;
import navisync.plan.Ledger;
import navisync.plan.Plan;
import navisync.store.navidrome.OpenIntent;
import navisync.store.navidrome.RunJournal;
import navisync.store.navidrome.RunStart;

/** Carries a plan out in the database, while the cache keeps it as the open intent. */
final class DatabaseApply {
  private final RunJournal journal;
  private final RunStart start;
  private final Timekeeper time;

  DatabaseApply(RunJournal journal, RunStart start, Timekeeper time) {
    this.journal = journal;
    this.start = start;
    this.time = time;
  }

  /**
   * Writes a plan and updates the ledger. An empty plan changes the ledger alone: what Navidrome
   * counts is recorded from now on. A run that changed nothing can be undone too: an increment may
   * have begun with it.
   */
  WriteResult apply(Plan plan, DatabaseWriter writer) {
    if (plan.isEmpty()) {
      if (!plan.ledger().isEmpty() || beginsIncrements() || journal.undoesAll()) {
        journal.close(journal.begin(plan, start), time.now(), ExitCode.DONE);
      }
      return WriteResult.NOTHING;
    }
    Writing writing = new Writing(plan);
    WriteResult applied;
    try {
      applied = writer.apply(plan, writing);
    } catch (RuntimeException failed) {
      writing.discardUnlessCommitted();
      throw failed;
    }
    journal.close(
        writing.intent, time.now(), applied.verified() ? ExitCode.DONE : ExitCode.PARTIAL);
    return applied;
  }

  /**
   * Returns whether policy increment begins with this run: it has seen every count, even where
   * there are none.
   */
  private boolean beginsIncrements() {
    return start.policy().equals(RunStart.INCREMENT)
        && journal.increments(start.account()) != Ledger.Increments.SOME;
  }

  /** The progress of writing one plan. */
  private final class Writing implements WriteSteps {
    private final Plan plan;
    private OpenIntent intent;
    private boolean mayBeCommitted;

    private Writing(Plan plan) {
      this.plan = plan;
    }

    @Override
    public void backedUp(Path backup) {
      intent = journal.begin(plan, start);
    }

    @Override
    public void aboutToCommit() {
      mayBeCommitted = true;
    }

    /** Discards the intent; one that may be committed stays open, and the next run finds out. */
    private void discardUnlessCommitted() {
      if (intent != null && !mayBeCommitted) {
        journal.discard(intent, time.now(), ExitCode.ERROR);
      }
    }
  }
}
