package navisync.undo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import navisync.model.ItemType;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.plan.Change;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;

/**
 * The counts as runs left them, once a run is undone: what a count grew by itself is told by them.
 */
final class CountAsLeftUndo {
  private static final Ledger.Left NOTHING = new Ledger.Left(0, 0);

  private final WrittenValues values;
  private final RunToUndo run;
  private final boolean incrementsStay;
  private final boolean comesBack;
  private final Library library;
  private final Ledger ledger;
  private final Map<String, Difference> differences;
  private final Map<String, Difference> written = new HashMap<>();

  /**
   * Creates an undo for the present library and ledger.
   *
   * @param differences by track id; none for a track that the undo leaves out
   */
  CountAsLeftUndo(
      RunToUndo run, Library library, Ledger ledger, Map<String, Difference> differences) {
    this.values = run.values();
    this.run = run;
    this.incrementsStay = run.incrementsStay();
    this.comesBack = run.comesBack();
    this.library = library;
    this.ledger = ledger;
    this.differences = differences;
    for (Change change : run.changes()) {
      if (change.type() == ItemType.MEDIA_FILE) {
        written.put(change.id(), Difference.of(change));
      }
    }
  }

  /**
   * Returns what changes in the ledger.
   *
   * @param left what the run changed in it, about tracks of the library only
   * @param recorded the tracks at which plays are recorded afterwards
   */
  List<LedgerChange> lines(List<LedgerChange.LeftAs> left, Set<String> recorded) {
    Set<String> present = library.trackIds();
    List<LedgerChange> changes = new ArrayList<>();
    left.forEach(line -> undo(line, staysKnown(line.track(), recorded), changes));
    run.foundAsLeft().stream()
        .filter(track -> present.contains(track.id()))
        .forEach(track -> foundAsLeft(track, staysKnown(track, recorded), changes));
    return changes;
  }

  /**
   * Returns the count as left moves with the count, so that what it grew by itself since stays
   * known. What it had grown by itself before the run is known again, too. It is forgotten where no
   * run in force knows it. Two runs may have met the same growth, so an undo leaves no number above
   * the present one: the count would look as if a backup had come back.
   */
  private void undo(LedgerChange.LeftAs line, boolean staysKnown, List<LedgerChange> changes) {
    LibraryTrack track = line.track();
    Ledger.Left now = ledger.left().get(track.id());
    Ledger.Left then = staysKnown ? left(line, now) : null;
    if (!Objects.equals(now, then)) {
      changes.add(new LedgerChange.LeftAs(track, now, then));
    }
  }

  private Ledger.Left left(LedgerChange.LeftAs line, Ledger.Left now) {
    ValueHistory<Ledger.Left> history = values.ofLine(line, now, Ledger.Left.class);
    return history.stoodOnce() && history.value() != null ? history.value() : moved(now, line);
  }

  /**
   * A count that the sync found as it had been left. It is known again when the sync comes back,
   * and forgotten when no run that stays in force knows it.
   */
  private void foundAsLeft(LibraryTrack track, boolean staysKnown, List<LedgerChange> changes) {
    Ledger.Left now = ledger.left().get(track.id());
    if (comesBack && now == null) {
      Ledger.Left then = notForgotten(track.id());
      if (then != null && !then.equals(NOTHING)) {
        changes.add(new LedgerChange.LeftAs(track, null, then));
      }
    } else if (!comesBack && now != null && !staysKnown) {
      changes.add(new LedgerChange.LeftAs(track, now, null));
    }
  }

  /** Returns whether a run in force afterwards knows the count of a track. */
  private boolean staysKnown(LibraryTrack track, Set<String> recorded) {
    return incrementsStay || recorded.contains(track.id()) || run.countStaysNoted(track.id());
  }

  private Ledger.Left moved(Ledger.Left now, LedgerChange.LeftAs line) {
    String id = line.track().id();
    Ledger.Left left = now == null && comesBack ? notForgotten(id) : now;
    if (left == null) {
      return null;
    }
    Difference moves = differences.getOrDefault(id, Difference.NONE);
    Difference own = written.getOrDefault(id, Difference.NONE);
    Difference grown = grownBefore(line, own, run.countsWereRemembered());
    return new Ledger.Left(
        moved(left.count(), library.ofTrack(id).count(), moves.count(), grown.count()),
        moved(left.history(), library.historyOf(id).length, moves.history(), grown.history()));
  }

  /**
   * Returns the count as left that an earlier undo forgot, because nothing was recorded any more,
   * as it would be had all undos kept it, and never above the present one; null where none did.
   */
  private Ledger.Left notForgotten(String track) {
    Map<Long, LedgerChange.LeftAs> lines = new HashMap<>();
    Ledger.Left left = null;
    boolean forgotten = false;
    for (WrittenValues.LeftByRun each : values.left(track)) {
      LedgerChange.LeftAs line = each.line();
      boolean undo = each.run().undoes().isPresent();
      Ledger.Left before = line.before() == null && forgotten ? left : line.before();
      lines.put(each.run().number(), new LedgerChange.LeftAs(line.track(), before, line.after()));
      boolean forgets = undo && before != null && line.after() == null;
      left = forgets ? kept(each, before, lines) : line.after();
      forgotten = forgets;
    }
    if (!forgotten) {
      return null;
    }
    return new Ledger.Left(
        Math.min(left.count(), library.ofTrack(track).count()),
        Math.min(left.history(), library.historyOf(track).length));
  }

  /** Returns the count as left, had an undo that forgot it kept it. */
  private Ledger.Left kept(
      WrittenValues.LeftByRun undo, Ledger.Left before, Map<Long, LedgerChange.LeftAs> lines) {
    long undone = undo.run().undoes().getAsLong();
    Difference grown =
        values.left(undo.line().track().id()).stream()
            .filter(each -> each.run().number() == undone)
            .findFirst()
            .map(
                each ->
                    grownBefore(lines.get(undone), each.own(), run.rememberedCountsBefore(undone)))
            .orElse(Difference.NONE);
    return new Ledger.Left(
        Math.max(0, before.count() - grown.count() + undo.own().count()),
        Math.max(0, before.history() - grown.history() + undo.own().history()));
  }

  /** Returns a number as left, never above the present one unless it was so before. */
  private static long moved(long left, long now, long moves, long grown) {
    return Math.max(0, Math.min(left - grown, Math.max(left, now)) + moves);
  }

  /**
   * Returns what a run found grown by itself; nothing where it, or its undo, noted no count.
   *
   * @param own what the run wrote itself
   * @param remembered whether a track of which nothing was noted had counted nothing
   */
  private static Difference grownBefore(
      LedgerChange.LeftAs line, Difference own, boolean remembered) {
    boolean bothUnknown = line.before() == null && line.after() == null;
    Ledger.Left before = line.before() == null && remembered ? NOTHING : line.before();
    Ledger.Left after = line.after() == null && remembered ? NOTHING : line.after();
    if (bothUnknown || before == null || after == null) {
      return Difference.NONE;
    }
    return new Difference(
        after.count() - before.count() - own.count(),
        after.history() - before.history() - own.history());
  }
}
