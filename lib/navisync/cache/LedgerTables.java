package navisync.cache;

import java.util.List;

/** Brings the ledger to what a run's journal says, in a few statements for all of its lines. */
final class LedgerTables {

  private static final List<String> SET =
      List.of(
          """
          insert into ledger (library_track, track, accounted, added)
          select library_track, track, new ->> 0, new ->> 1
          from journal where run = ? and field = 5 and new is not null order by position
          on conflict do update set accounted = excluded.accounted, added = excluded.added
          """,
          """
          insert into left_as (library_track, count, history, outside_history)
          select library_track, new ->> 0, new ->> 1, new ->> 2
          from journal where run = ? and field = 6 and new is not null order by position
          on conflict do update set count = excluded.count, history = excluded.history,
            outside_history = excluded.outside_history
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

  private LedgerTables() {}

  /** Applies the lines of one run. To be used within a transaction. */
  static void apply(Database database, long run) {
    SET.forEach(statement -> database.update(statement, run));
    FORGET.forEach(statement -> database.update(statement, run));
  }
}
