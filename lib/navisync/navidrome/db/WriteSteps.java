package navisync.navidrome.db;

import java.nio.file.Path;

/** A caller's part between the steps of a write; an exception stops it, nothing is changed. */
@FunctionalInterface
public interface WriteSteps {
  /**
   * Notes the plan as the open intent (docs/rules.md, "Interrupted writes"): the backup is made and
   * checked, and nothing is written yet.
   */
  void backedUp(Path backup);

  /** Notes that everything is written and read back in the transaction, and not yet committed. */
  default void aboutToCommit() {}
}
