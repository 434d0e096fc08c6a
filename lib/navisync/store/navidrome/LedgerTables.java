package navisync.store.navidrome;

import java.util.ArrayList;
import java.util.List;
import navisync.io.Database;
import navisync.model.SongName;
import navisync.plan.Ledger;

/** Applies a run's journal to the ledger. */
final class LedgerTables {
  private final Database database;
  private final List<Object[]> recorded = new ArrayList<>();
  private final List<Object[]> left = new ArrayList<>();
  private final List<Object[]> stars = new ArrayList<>();
  private final List<Object[]> noLongerRecorded = new ArrayList<>();
  private final List<Object[]> noLongerLeft = new ArrayList<>();
  private final List<Object[]> noLongerStars = new ArrayList<>();

  private LedgerTables(Database database) {
    this.database = database;
  }

  /** Applies the lines of one run. To be used within a transaction. */
  static void apply(Database database, long run) {
    LedgerTables tables = new LedgerTables(database);
    for (JournalLine line : new JournalTable(database).of(run)) {
      switch (line.field()) {
        case ACCOUNTED -> tables.record(line);
        case LEFT -> tables.leave(line);
        case STAR -> tables.star(line);
        default -> {}
      }
    }
    tables.write();
  }

  private void record(JournalLine line) {
    if (line.now() == null) {
      noLongerRecorded.add(new Object[] {line.libraryTrack(), line.lastfmTrack()});
      return;
    }
    Ledger.Entry entry =
        LedgerRow.changed(
            known(line),
            LedgerRow.journal((byte[]) line.old()),
            LedgerRow.journal((byte[]) line.now()));
    recorded.add(
        new Object[] {
          line.libraryTrack(),
          line.lastfmTrack(),
          entry.recorded(),
          entry.added(),
          LedgerRow.plays(entry)
        });
  }

  private Ledger.Entry known(JournalLine line) {
    return database
        .first(
            "select accounted, added, plays from ledger where library_track = ? and track = ?",
            row -> LedgerRow.of(row.getLong(1), row.getLong(2), row.getBytes(3)),
            line.libraryTrack(),
            line.lastfmTrack())
        .orElse(Ledger.Entry.NONE);
  }

  private void leave(JournalLine line) {
    Ledger.Left now = JournalValue.left((String) line.now());
    if (now == null) {
      noLongerLeft.add(new Object[] {line.libraryTrack()});
    } else {
      left.add(new Object[] {line.libraryTrack(), now.count(), now.history()});
    }
  }

  private void star(JournalLine line) {
    SongName now = JournalValue.star((String) line.now());
    if (now == null) {
      noLongerStars.add(new Object[] {line.libraryTrack()});
    } else {
      stars.add(new Object[] {line.libraryTrack(), now.artist(), now.title()});
    }
  }

  private void write() {
    database.updateAll(
        """
        insert into ledger (library_track, track, accounted, added, plays) values (?, ?, ?, ?, ?)
        on conflict do update set accounted = excluded.accounted, added = excluded.added,
          plays = excluded.plays
        """,
        recorded);
    database.updateAll(
        """
        insert into left_as (library_track, count, history) values (?, ?, ?)
        on conflict do update set count = excluded.count, history = excluded.history
        """,
        left);
    database.updateAll(
        """
        insert into star_set (library_track, artist, title) values (?, ?, ?)
        on conflict do update set artist = excluded.artist, title = excluded.title
        """,
        stars);
    database.updateAll(
        "delete from ledger where library_track = ? and track = ?", noLongerRecorded);
    database.updateAll("delete from left_as where library_track = ?", noLongerLeft);
    database.updateAll("delete from star_set where library_track = ?", noLongerStars);
  }
}
