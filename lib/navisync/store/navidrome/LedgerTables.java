package navisync.store.navidrome;

import java.util.List;
import navisync.io.Database;
import navisync.plan.Ledger;

/** Applies a run's journal to the ledger, in a few statements for all lines. */
final class LedgerTables {

  private static final List<String> SET =
      List.of(
          """
          insert into left_as (library_track, count, history)
          select library_track, new ->> 0, new ->> 1
          from journal where run = ? and field = 6 and new is not null order by position
          on conflict do update set count = excluded.count, history = excluded.history
          """,
          """
          insert into star_set (library_track, artist, title)
          select library_track, new ->> 0, new ->> 1
          from journal where run = ? and field = 7 and new is not null order by position
          on conflict do update set artist = excluded.artist, title = excluded.title
          """);

  private static final List<String> FORGET =
      List.of(
          """
          delete from ledger where (library_track, track) in
            (select library_track, track from journal where run = ? and field = 5 and new is null)
          """,
          """
          delete from left_as where library_track in
            (select library_track from journal where run = ? and field = 6 and new is null)
          """,
          """
          delete from star_set where library_track in
            (select library_track from journal where run = ? and field = 7 and new is null)
          """);

  private static final String RECORDED =
      """
      select journal.library_track, journal.track, old, new, accounted, added, plays
      from journal left join ledger on ledger.library_track = journal.library_track
        and ledger.track = journal.track
      where run = ? and field = 5 and new is not null order by position
      """;

  private LedgerTables() {}

  /** Applies the lines of one run. To be used within a transaction. */
  static void apply(Database database, long run) {
    record(database, run);
    SET.forEach(statement -> database.update(statement, run));
    FORGET.forEach(statement -> database.update(statement, run));
  }

  private static void record(Database database, long run) {
    List<Object[]> lines =
        database.rows(
            RECORDED,
            row -> {
              Ledger.Entry entry =
                  LedgerRow.changed(
                      LedgerRow.of(row.getLong(5), row.getLong(6), row.getBytes(7)),
                      LedgerRow.journal(row.getBytes(3)),
                      LedgerRow.journal(row.getBytes(4)));
              return new Object[] {
                row.getLong(1),
                row.getLong(2),
                entry.recorded(),
                entry.added(),
                LedgerRow.plays(entry)
              };
            },
            run);
    database.updateAll(
        """
        insert into ledger (library_track, track, accounted, added, plays) values (?, ?, ?, ?, ?)
        on conflict do update set accounted = excluded.accounted, added = excluded.added,
          plays = excluded.plays
        """,
        lines);
  }
}
