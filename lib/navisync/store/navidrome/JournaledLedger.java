package navisync.store.navidrome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.io.Database;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;

/**
 * What the journal says about the ledger, run after run. Of the recorded plays it keeps those only
 * that a run changed, so that all runs have to be read, from the first one on.
 */
final class JournaledLedger {
  private final Map<Long, List<LedgerChange>> changes = new HashMap<>();
  private final Map<List<Long>, Ledger.Entry> lines = new HashMap<>();

  private final Map<Long, LibraryTrack> tracks;

  private JournaledLedger(Map<Long, LibraryTrack> tracks) {
    this.tracks = tracks;
  }

  /**
   * Returns the lines that each run of a target changes, in its order, by run.
   *
   * @param tracks the tracks of a library by their numbers; of others only id, library, path,
   *     artist, title and album are known
   */
  static Map<Long, List<LedgerChange>> of(
      Database database, long target, Map<Long, LibraryTrack> tracks) {
    JournaledLedger ledger = new JournaledLedger(tracks);
    database.forEach(
        """
        select navidrome_id, library, path, artist, title, album, track, field, old, new, run,
          library_track
        from journal join library_track on library_track.id = journal.library_track
        where run in (select id from run where target = ?) and item_type is null and field <> 8
        order by run, position
        """,
        row ->
            ledger
                .changes
                .computeIfAbsent(row.getLong(11), run -> new ArrayList<>())
                .add(ledger.line(row)),
        target);
    return ledger.changes;
  }

  private LedgerChange line(ResultSet row) throws SQLException {
    LibraryTrack inLibrary = tracks.get(row.getLong(12));
    LibraryTrack track = inLibrary == null ? kept(row) : inLibrary;
    JournalField field = JournalField.of(row.getInt(8));
    if (field == JournalField.ACCOUNTED) {
      Ledger.Entry removed = LedgerRow.journal(row.getBytes(9));
      Ledger.Entry added = LedgerRow.journal(row.getBytes(10));
      return recorded(track, row.getLong(12), row.getLong(7), removed, added);
    }
    String old = row.getString(9);
    String now = row.getString(10);
    return field == JournalField.LEFT
        ? new LedgerChange.LeftAs(track, JournalValue.left(old), JournalValue.left(now))
        : new LedgerChange.Star(track, JournalValue.star(old), JournalValue.star(now));
  }

  private static LibraryTrack kept(ResultSet row) throws SQLException {
    return new LibraryTrack(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getString(5),
        row.getString(4),
        List.of(),
        row.getString(6),
        "",
        "",
        "",
        0,
        false,
        0,
        0,
        NameTags.NONE);
  }

  private LedgerChange recorded(
      LibraryTrack track,
      long libraryTrack,
      long lastfmTrack,
      Ledger.Entry removed,
      Ledger.Entry added) {
    List<Long> pair = List.of(libraryTrack, lastfmTrack);
    Ledger.Entry left = lines.getOrDefault(pair, removed);
    Ledger.Entry before =
        removed == null ? null : new Ledger.Entry(left.plays(), removed.undated(), removed.added());
    Ledger.Entry after =
        added == null
            ? null
            : LedgerRow.changed(before == null ? Ledger.Entry.NONE : before, removed, added);
    lines.put(pair, after == null ? Ledger.Entry.NONE : after);
    return new LedgerChange.Recorded(track, lastfmTrack, before, after);
  }
}
