package navisync.navidrome.db;

import java.nio.file.Path;

/** What a caller does between the steps of a write; an exception here stops it, nothing changed. */
@FunctionalInterface
public interface WriteSteps {
  /**
   * The backup is made and checked, and nothing is written yet: the plan is noted as the open
   * intent now (docs/rules.md, "Interrupted writes").
   */
  void backedUp(Path backup);

  /** Everything is written and read back within the transaction, and not yet committed. */
  default void aboutToCommit() {}
}
