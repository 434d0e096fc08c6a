package navisync.undo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import navisync.model.LibraryTrack;
import navisync.model.SortedTimes;
import navisync.plan.Change;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;

/**
 * The ledger once a run is undone: each line as it was when just the remaining runs were in force;
 * where that never was, by difference and never below zero. Entries that reach zero are removed.
 */
final class LedgerUndo {
  private final UndoneRun run;
  private final Ledger ledger;
  private final Map<String, Change> trackUndos;
  private final Set<String> starsKept;

  /**
   * For the present ledger.
   *
   * @param trackUndos by track id, how each track is undone
   * @param starsKept tracks whose star the user set or removed since
   */
  LedgerUndo(UndoneRun run, Ledger ledger, Map<String, Change> trackUndos, Set<String> starsKept) {
    this.run = run;
    this.ledger = ledger;
    this.trackUndos = trackUndos;
    this.starsKept = starsKept;
  }

  /**
   * What changes in the ledger.
   *
   * @param lines what the run changed in it
   * @param present the tracks in the library; lines about others stay
   */
  List<LedgerChange> lines(List<LedgerChange> lines, Set<String> present) {
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
    Set<String> recorded = recordedTracks(entries);
    left.forEach(line -> leftAs(line, recorded.contains(line.track().id()), changes));
    return changes;
  }

  private Ledger.Entry entry(LedgerChange.Recorded line, Ledger.Entry now) {
    ValueHistory<Ledger.Entry> history = run.ofLine(line, now, Ledger.Entry.class);
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

  /** The count as left moves with the count, so that what it grew by itself since stays known. */
  private void leftAs(LedgerChange.LeftAs line, boolean recorded, List<LedgerChange> changes) {
    LibraryTrack track = line.track();
    Ledger.Left now = ledger.left().get(track.id());
    ValueHistory<Ledger.Left> history = run.ofLine(line, now, Ledger.Left.class);
    Ledger.Left then = history.value();
    if (!history.stoodOnce()) {
      then = now == null || !recorded ? null : moved(now, trackUndos.get(track.id()));
    }
    if (then == null && now != null && run.countsStayRemembered()) {
      then = moved(now, trackUndos.get(track.id()));
    }
    if (!Objects.equals(now, then)) {
      changes.add(new LedgerChange.LeftAs(track, now, then));
    }
  }

  private static Ledger.Left moved(Ledger.Left left, Change back) {
    if (back == null) {
      return left;
    }
    int rows = back.historyRemoved().length - back.historyAdded().length;
    return new Ledger.Left(
        Math.max(0, left.count() + back.countDifference()), Math.max(0, left.history() - rows));
  }

  private void star(LedgerChange.Star line, List<LedgerChange> changes) {
    Ledger.SetStar now = ledger.stars().get(line.track().id());
    Ledger.SetStar then = run.ofLine(line, now, Ledger.SetStar.class).value();
    if (!Objects.equals(now, then)) {
      changes.add(new LedgerChange.Star(line.track(), now, then));
    }
  }
}
