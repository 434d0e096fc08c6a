package navisync.store;

import java.util.List;
import navisync.io.Database;
import navisync.plan.Change;

/** The runs at all targets that wrote, or began to, without a library at hand. */
public final class PastRuns {
  private final Database database;

  PastRuns(Database database) {
    this.database = database;
  }

  /** All of them, the newest first. */
  public List<PastRun> all() {
    return database.rows("select id from target", row -> row.getLong(1)).stream()
        .flatMap(target -> journal(target).runs().stream())
        .sorted((one, other) -> Long.compare(other.run(), one.run()))
        .toList();
  }

  /** What a run changed, in its order; empty when nothing of it was written. */
  public List<Change> changesOf(long run) {
    return journal(0).changesOf(run);
  }

  private RunJournal journal(long target) {
    return new RunJournal(database, target, new LibraryTracks(database, target, false));
  }
}
