package navisync.store.navidrome;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.io.Database;
import navisync.model.Mode;
import navisync.plan.Change;

/** The runs at all targets that wrote, or began to, without a library at hand. */
public final class PastRuns {
  private final Database database;

  /** Reads the runs at all targets from an open cache. */
  public PastRuns(Database database) {
    this.database = database;
  }

  /** Returns all of them, the newest first. */
  public List<PastRun> all() {
    return read(database, "true");
  }

  /** Returns the runs of one target, the newest first. */
  static List<PastRun> of(Database database, long target) {
    return read(database, "target = ?", target);
  }

  /** Returns which runs undo others, and which are undone. */
  public UndoChain undoChain() {
    return new UndoChain(undoes(database, "true"));
  }

  /** Returns the undone run of each undo of a target, by the number of the undo. */
  static Map<Long, Long> undoes(Database database, long target) {
    return undoes(database, "run in (select id from run where target = ?)", target);
  }

  private static Map<Long, Long> undoes(Database database, String which, Object... values) {
    Map<Long, Long> undoes = new HashMap<>();
    database.forEach(
        "select run, undoes from undo where " + which,
        row -> undoes.put(row.getLong(1), row.getLong(2)),
        values);
    return undoes;
  }

  private static List<PastRun> read(Database database, String which, Object... values) {
    return database.rows(
        """
        select id, mode, policy, started, ended, exit_code, raised, lowered, starred, unstarred, plays
        from run where\
        """
            + " "
            + which
            + " order by id desc",
        row ->
            new PastRun(
                row.getLong(1),
                Mode.of(row.getString(2)),
                row.getString(3),
                Instant.ofEpochSecond(row.getLong(4)),
                row.getObject(5) == null ? null : Instant.ofEpochSecond(row.getLong(5)),
                (Integer) row.getObject(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getLong(11)),
        values);
  }

  /** Returns what a run changed, in its order; empty when nothing of it was written. */
  public List<Change> changesOf(long run) {
    return new JournalRows(database, Map.of()).changesOf(run);
  }
}
