package navisync.undo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import navisync.model.ItemType;
import navisync.model.Library;
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
  private final WrittenValues values;
  private final UndoneRun run;
  private final Library library;
  private final Ledger ledger;
  private final Map<String, Difference> differences;
  private final Map<String, Difference> written = new HashMap<>();
  private final Set<String> starsKept;

  /**
   * The difference that an undo makes to a track. What a restored backup lost counts as undone,
   * too: so it may be more than the count, or the rows, that are left.
   *
   * @param count by how much its play count moves
   * @param history by how many its history rows move
   */
  record Difference(long count, long history) {
    private static final Difference NONE = new Difference(0, 0);
  }

  /**
   * For the present library and ledger.
   *
   * @param differences by track id; none for a track that the undo leaves out
   * @param starsKept tracks whose star the user, or a later run, set or removed since
   */
  LedgerUndo(
      UndoneRun run,
      Library library,
      Ledger ledger,
      Map<String, Difference> differences,
      Set<String> starsKept) {
    this.library = library;
    this.values = run.values();
    this.run = run;
    this.ledger = ledger;
    this.differences = differences;
    this.starsKept = starsKept;
    for (Change change : run.changes()) {
      if (change.type() == ItemType.MEDIA_FILE) {
        long rows = change.historyAdded().length - change.historyRemoved().length;
        written.put(change.id(), new Difference(change.countDifference(), rows));
      }
    }
  }

  /**
   * What changes in the ledger. Lines about tracks that are not in the library stay.
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
    Set<String> recorded = recordedTracks(entries);
    left.forEach(line -> leftAs(line, recorded.contains(line.track().id()), changes));
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

  /**
   * The count as left moves with the count, so that what it grew by itself since stays known. What
   * it had grown by itself before the run is known again, too. It stays known where plays are
   * recorded: a later run found them in the count. Two runs may have met the same growth, so an
   * undo leaves no number above the present one: the count would look as if a backup had come back.
   */
  private void leftAs(LedgerChange.LeftAs line, boolean recorded, List<LedgerChange> changes) {
    LibraryTrack track = line.track();
    Ledger.Left now = ledger.left().get(track.id());
    ValueHistory<Ledger.Left> history = values.ofLine(line, now, Ledger.Left.class);
    Ledger.Left then = history.stoodOnce() ? history.value() : null;
    if (then == null && (run.countsStayRemembered() || recorded)) {
      then = moved(now, line);
    }
    if (!Objects.equals(now, then)) {
      changes.add(new LedgerChange.LeftAs(track, now, then));
    }
  }

  private Ledger.Left moved(Ledger.Left left, LedgerChange.LeftAs line) {
    String id = line.track().id();
    Difference moves = differences.getOrDefault(id, Difference.NONE);
    if (left == null) {
      return run.comesBack() && line.before() != null ? leftAgain(line.before(), id, moves) : null;
    }
    Difference grown = grownBefore(line);
    return new Ledger.Left(
        moved(left.count(), library.ofTrack(id).count(), moves.count, grown.count),
        moved(left.history(), library.historyOf(id).length, moves.history, grown.history));
  }

  /**
   * Returns the count as left where a run comes back after all that was left had been forgotten: as
   * that run left it, and never above the present one.
   */
  private Ledger.Left leftAgain(Ledger.Left byRun, String id, Difference moves) {
    return new Ledger.Left(
        Math.min(byRun.count(), Math.max(0, library.ofTrack(id).count() + moves.count)),
        Math.min(byRun.history(), Math.max(0, library.historyOf(id).length + moves.history)));
  }

  /** Returns a number as left, never above the present one unless it was so before. */
  private static long moved(long left, long now, long moves, long grown) {
    return Math.max(0, Math.min(left - grown, Math.max(left, now)) + moves);
  }

  /**
   * Returns what a run found grown by itself; nothing where it, or its undo, noted no count. A
   * track of which nothing was remembered had counted nothing, if counts were remembered then.
   */
  private Difference grownBefore(LedgerChange.LeftAs line) {
    boolean nothing = line.before() == null && run.countsWereRemembered();
    Ledger.Left before = nothing ? new Ledger.Left(0, 0) : line.before();
    Ledger.Left after = line.after();
    if (before == null || after == null) {
      return Difference.NONE;
    }
    Difference own = written.getOrDefault(line.track().id(), Difference.NONE);
    return new Difference(
        after.count() - before.count() - own.count,
        after.history() - before.history() - own.history);
  }

  private void star(LedgerChange.Star line, List<LedgerChange> changes) {
    Ledger.SetStar now = ledger.stars().get(line.track().id());
    Ledger.SetStar then = values.ofLine(line, now, Ledger.SetStar.class).value();
    if (!Objects.equals(now, then)) {
      changes.add(new LedgerChange.Star(line.track(), now, then));
    }
  }
}
