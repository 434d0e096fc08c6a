package navisync.store.navidrome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.io.Database;
import navisync.model.LibraryTrack;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;

/**
 * What the journal says about the ledger, run after run. Of the recorded plays it keeps those only
 * that a run changed, so that all runs have to be read, from the first one on.
 */
final class JournaledLedger {
  private final Map<Long, List<LedgerChange>> changes = new HashMap<>();
  private final Map<List<Long>, Ledger.Entry> lines = new HashMap<>();

  private final JournalTracks tracks;

  private JournaledLedger(JournalTracks tracks) {
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
    JournaledLedger ledger = new JournaledLedger(new JournalTracks(database, tracks));
    new JournalTable(database)
        .forEach(
            target,
            (run, line) -> {
              if (line.type() == null && line.field() != JournalField.LEFT_OUT) {
                ledger
                    .changes
                    .computeIfAbsent(run, each -> new ArrayList<>())
                    .add(ledger.change(line));
              }
            });
    return ledger.changes;
  }

  private LedgerChange change(JournalLine line) {
    LibraryTrack track = tracks.of(line.libraryTrack());
    if (line.field() == JournalField.ACCOUNTED) {
      Ledger.Entry removed = LedgerRow.journal((byte[]) line.old());
      Ledger.Entry added = LedgerRow.journal((byte[]) line.now());
      return recorded(track, line.libraryTrack(), line.lastfmTrack(), removed, added);
    }
    String old = (String) line.old();
    String now = (String) line.now();
    return line.field() == JournalField.LEFT
        ? new LedgerChange.LeftAs(track, JournalValue.left(old), JournalValue.left(now))
        : new LedgerChange.Star(track, JournalValue.star(old), JournalValue.star(now));
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
