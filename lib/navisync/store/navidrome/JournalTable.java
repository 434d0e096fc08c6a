package navisync.store.navidrome;

import java.util.List;
import navisync.io.Database;

/** The table journal: the lines of each run, packed. */
public final class JournalTable {

  /** Takes a line of a run. */
  @FunctionalInterface
  interface EachLine {
    /** Takes it; {@code run} is the number of the run. */
    void take(long run, JournalLine line);
  }

  private final Database database;

  /** The journal in a cache's database. */
  public JournalTable(Database database) {
    this.database = database;
  }

  /** Keeps the lines of a run in place of any others. Within a transaction. */
  public void keep(long run, List<JournalLine> lines) {
    database.update(
        "insert or replace into journal (run, lines) values (?, ?)",
        run,
        PackedJournal.pack(lines));
  }

  /** Deletes the lines of a run. */
  void delete(long run) {
    database.update("delete from journal where run = ?", run);
  }

  /** Returns the lines of a run in their order; none when it wrote none. */
  public List<JournalLine> of(long run) {
    return PackedJournal.unpack(
        database
            .first("select lines from journal where run = ?", row -> row.getBytes(1), run)
            .orElse(null));
  }

  /** Returns the numbers of the runs that have lines, ascending. */
  public List<Long> runs() {
    return database.rows("select run from journal order by run", row -> row.getLong(1));
  }

  /** Hands on the lines of all runs of a target, run after run. */
  void forEach(long target, EachLine taker) {
    for (long run :
        database.rows(
            "select id from run where target = ? order by id", row -> row.getLong(1), target)) {
      of(run).forEach(line -> taker.take(run, line));
    }
  }
}
