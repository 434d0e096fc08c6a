package navisync.undo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import navisync.model.Library;
import navisync.model.SongName;
import navisync.model.SortedTimes;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;

/**
 * The ledger once a run is undone: each line as it was when just the remaining runs were in force;
 * where that never was, by difference and never below zero. Entries that reach zero are removed.
 * {@link CountAsLeftUndo} has the counts as they were left.
 */
final class LedgerUndo {
  private final WrittenValues values;
  private final Library library;
  private final Ledger ledger;
  private final CountAsLeftUndo counts;
  private final Set<String> starsKept;

  /**
   * Creates an undo for the present library and ledger.
   *
   * @param differences by track id; none for a track that the undo leaves out
   * @param starsKept tracks whose star the user, or a later run, set or removed since
   */
  LedgerUndo(
      RunToUndo run,
      Library library,
      Ledger ledger,
      Map<String, Difference> differences,
      Set<String> starsKept) {
    this.library = library;
    this.values = run.values();
    this.ledger = ledger;
    this.counts = new CountAsLeftUndo(run, library, ledger, differences);
    this.starsKept = starsKept;
  }

  /**
   * Returns what changes in the ledger. Lines about tracks that are not in the library stay.
   *
   * @param lines what the run changed in it
   */
  List<LedgerChange> lines(List<LedgerChange> lines) {
    Set<String> present = library.trackIds();
    List<LedgerChange> changes = new ArrayList<>();
    Map<Ledger.Pair, Ledger.Entry> entries = new HashMap<>(ledger.entries());
    List<LedgerChange.LeftAs> left = new ArrayList<>();
    for (LedgerChange line : lines) {
      String id = line.track().id();
      if (!present.contains(id)) {
        continue;
      }
      if (line instanceof LedgerChange.Recorded recorded) {
        Ledger.Pair pair = new Ledger.Pair(recorded.lastfmTrack(), id);
        Ledger.Entry now = entries.get(pair);
        Ledger.Entry then = entry(recorded, now);
        entries.put(pair, then);
        if (!Objects.equals(now, then)) {
          changes.add(new LedgerChange.Recorded(line.track(), pair.lastfmTrack(), now, then));
        }
      } else if (line instanceof LedgerChange.LeftAs leftAs) {
        left.add(leftAs);
      } else if (!starsKept.contains(id)) {
        star((LedgerChange.Star) line, changes);
      }
    }
    changes.addAll(counts.lines(left, recordedTracks(entries)));
    return changes;
  }

  private Ledger.Entry entry(LedgerChange.Recorded line, Ledger.Entry now) {
    ValueHistory<Ledger.Entry> history = values.ofLine(line, now, Ledger.Entry.class);
    if (history.stoodOnce()) {
      return history.value();
    }
    return byDifference(
        now == null ? Ledger.Entry.NONE : now,
        line.before() == null ? Ledger.Entry.NONE : line.before(),
        line.after() == null ? Ledger.Entry.NONE : line.after());
  }

  private static Ledger.Entry byDifference(
      Ledger.Entry now, Ledger.Entry before, Ledger.Entry after) {
    long[] runAdded = SortedTimes.minus(after.plays(), before.plays());
    long[] runRemoved = SortedTimes.minus(before.plays(), after.plays());
    long[] plays = SortedTimes.plus(SortedTimes.minus(now.plays(), runAdded), runRemoved);
    long undated = Math.max(0, now.undated() - (after.undated() - before.undated()));
    long added = Math.max(0, now.added() - (after.added() - before.added()));
    Ledger.Entry then = new Ledger.Entry(plays, undated, Math.min(added, plays.length + undated));
    return then.equals(Ledger.Entry.NONE) ? null : then;
  }

  private static Set<String> recordedTracks(Map<Ledger.Pair, Ledger.Entry> entries) {
    Set<String> tracks = new HashSet<>();
    entries.forEach(
        (pair, entry) -> {
          if (entry != null) {
            tracks.add(pair.libraryTrack());
          }
        });
    return tracks;
  }

  private void star(LedgerChange.Star line, List<LedgerChange> changes) {
    SongName now = ledger.stars().get(line.track().id());
    SongName then = values.ofLine(line, now, SongName.class).value();
    if (!Objects.equals(now, then)) {
      changes.add(new LedgerChange.Star(line.track(), now, then));
    }
  }
}
