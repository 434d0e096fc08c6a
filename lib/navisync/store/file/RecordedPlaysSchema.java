package navisync.store.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.io.Database;
import navisync.plan.Ledger;
import navisync.store.navidrome.LedgerRow;

/**
 * The ledger knows which plays are recorded, not only how many: a play that was deleted at Last.fm
 * must not hide one that was added. A run notes its policy, so that the first one under increment
 * is known.
 */
final class RecordedPlaysSchema {

  /** A step of {@link Schema}. */
  static final Schema.Step STEP =
      Schema.sql(
              """
              -- plays: the recorded plays that have a time, see PackedSeconds.
              alter table ledger add column plays blob not null default x'';

              alter table left_as drop column outside_history;

              -- policy: null for runs of versions that did not note it.
              alter table run add column policy text;
              """)
          .then(database -> new RecordedPlaysSchema(database).fill());

  private final Database database;
  private final Map<Long, long[]> dated = new HashMap<>();
  private final Map<Long, Long> undated = new HashMap<>();

  private RecordedPlaysSchema(Database database) {
    this.database = database;
  }

  /**
   * Finds out which plays the numbers of an older version mean. Nothing new is fetched yet, so they
   * are all plays of their track, or the oldest where more are known than recorded.
   */
  private void fill() {
    Map<Long, List<Long>> seconds = new HashMap<>();
    database.forEach(
        "select track, second from play where not withdrawn and source <> 1 order by second",
        row ->
            seconds.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getLong(2)));
    seconds.forEach(
        (id, each) -> dated.put(id, each.stream().mapToLong(Long::longValue).toArray()));
    database.forEach(
        "select track, number from undated", row -> undated.put(row.getLong(1), row.getLong(2)));
    Map<List<Long>, String> modes = new HashMap<>();
    database.forEach(
        """
        select library_track, track, mode from journal join run on run.id = journal.run
        where field = 5 order by run.id
        """,
        row -> modes.put(List.of(row.getLong(1), row.getLong(2)), row.getString(3)));
    fillLedger(modes);
    fillJournal();
  }

  private void fillLedger(Map<List<Long>, String> modes) {
    List<Object[]> lines =
        database.rows(
            "select library_track, track, accounted, added from ledger",
            row -> {
              String mode = modes.get(List.of(row.getLong(1), row.getLong(2)));
              Ledger.Entry entry =
                  oldest(row.getLong(2), row.getLong(3), row.getLong(4), !"api".equals(mode));
              return new Object[] {
                entry.recorded(),
                entry.added(),
                LedgerRow.plays(entry),
                row.getLong(1),
                row.getLong(2)
              };
            });
    database.updateAll(
        """
        update ledger set accounted = ?, added = ?, plays = ?
        where library_track = ? and track = ?
        """,
        lines);
  }

  private void fillJournal() {
    List<Object[]> lines =
        database.rows(
            """
            select run, position, track, mode, old ->> 0, old ->> 1, new ->> 0, new ->> 1
            from journal join run on run.id = journal.run where field = 5
            """,
            row -> {
              boolean written = row.getString(4).equals("db");
              long track = row.getLong(3);
              Ledger.Entry old =
                  row.getObject(5) == null
                      ? null
                      : oldest(track, row.getLong(5), row.getLong(6), written);
              Ledger.Entry now =
                  row.getObject(7) == null
                      ? null
                      : oldest(track, row.getLong(7), row.getLong(8), written);
              return new Object[] {
                LedgerRow.journal(old, now),
                LedgerRow.journal(now, old),
                row.getLong(1),
                row.getLong(2)
              };
            });
    database.updateAll("update journal set old = ?, new = ? where run = ? and position = ?", lines);
  }

  /**
   * Returns the plays that a number means.
   *
   * @param written whether the run wrote to the database, and so counted plays without a time
   */
  private Ledger.Entry oldest(long track, long accounted, long added, boolean written) {
    long[] seconds = dated.getOrDefault(track, new long[0]);
    long without = written ? accounted : Math.max(0, accounted - seconds.length);
    long withoutTime = Math.min(without, undated.getOrDefault(track, 0L));
    int number = (int) Math.min(seconds.length, accounted - withoutTime);
    long[] plays = Arrays.copyOf(seconds, number);
    return new Ledger.Entry(plays, withoutTime, Math.min(added, number + withoutTime));
  }
}
