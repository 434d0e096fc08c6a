package navisync.store.navidrome;

import navisync.Failure;
import navisync.io.Database;

/** The recorded plays at all targets: the ledger (docs/rules.md). */
public final class LedgerTotals {

  /**
   * The ledger in numbers.
   *
   * @param tracks library tracks with recorded plays
   * @param recorded recorded plays
   * @param added plays that runs added to counts
   * @param stars stars that runs set
   */
  public record Figures(long tracks, long recorded, long added, long stars) {}

  private final Database database;

  /** Reads the counts remembered at all targets from an open cache. */
  public LedgerTotals(Database database) {
    this.database = database;
  }

  /** Returns the ledger in numbers. */
  public Figures figures() {
    return new Figures(
        database.number("select count(distinct library_track) from ledger"),
        database.number("select sum(accounted) from ledger"),
        database.number("select sum(added) from ledger"),
        database.number("select count(*) from star_set"));
  }

  /**
   * Forgets the ledger: recorded plays, how counts were left, which stars NaviSync set, and that
   * policy increment was in force. The journal of past runs stays.
   *
   * @throws Failure of safety if a plan of an interrupted run is open
   */
  public void forget() {
    database.transaction(
        () -> {
          if (database.number("select count(*) from intent") > 0) {
            throw Failure.refused(
                "A run was interrupted while it wrote, and the recorded plays are needed to"
                    + " finish it. Run navisync.java first.");
          }
          database.update("delete from ledger");
          database.update("delete from left_as");
          database.update("delete from star_set");
          database.update(
              "update run set policy = ? where policy = ?", RunStart.FORGOTTEN, RunStart.INCREMENT);
        });
  }
}
