package navisync.undo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.Library;
import navisync.plan.Change;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;
import navisync.plan.Plan;
import navisync.undo.UndoPlan.Kept;
import navisync.undo.UndoPlan.Reason;

/**
 * Plans how a run that wrote to the database is undone: a count by difference and never below zero,
 * history rows by value, one each, and the ledger and the totals with it. Pure: what the runs
 * wrote, the present library and ledger go in, a plan comes out.
 */
public final class UndoPlanner {
  private final RunToUndo run;
  private final Library library;
  private final Ledger ledger;
  private final List<Kept> kept = new ArrayList<>();
  private final Map<String, Change> trackUndos = new HashMap<>();
  private final Map<String, Difference> differences = new HashMap<>();

  private UndoPlanner(RunToUndo run, Library library, Ledger ledger) {
    this.run = run;
    this.library = library;
    this.ledger = ledger;
  }

  /** Returns the plan that undoes a run. */
  public static UndoPlan plan(RunToUndo run, Library library, Ledger ledger) {
    return new UndoPlanner(run, library, ledger).plan();
  }

  private UndoPlan plan() {
    Set<String> present = library.itemIds();
    List<Change> trackChanges = new ArrayList<>();
    Set<String> starsKept = new HashSet<>();
    Set<String> leftOut = new HashSet<>();
    for (Change change : run.changes()) {
      boolean isTrack = change.type() == ItemType.MEDIA_FILE;
      if (!present.contains(change.id())) {
        kept.add(new Kept(change.name(), Reason.GONE));
        if (isTrack) {
          leftOut.add(change.id());
        }
      } else if (isTrack) {
        Change undo = track(change, starsKept);
        trackUndos.put(undo.id(), undo);
        if (changesAnything(undo)) {
          trackChanges.add(undo);
        }
      }
    }
    TotalsUndo totals = new TotalsUndo(run, library, trackUndos);
    List<Change> albums = totals.of(ItemType.ALBUM);
    List<Change> artists = totals.of(ItemType.ARTIST);
    List<LedgerChange> lines =
        new LedgerUndo(run, library, ledger, differences, starsKept).lines(run.ledger());
    return new UndoPlan(
        new Plan(trackChanges, albums, artists, List.of(), lines), List.copyOf(kept), leftOut);
  }

  private static boolean changesAnything(Change change) {
    return !change.after().equals(change.before())
        || change.historyAdded().length + change.historyRemoved().length > 0;
  }

  private Change track(Change change, Set<String> starsKept) {
    Annotation now = library.ofTrack(change.id());
    AnnotationUndo undo = new AnnotationUndo(run.values(), change, now);
    ValueHistory<Long> counts = undo.count();
    long count =
        counts.leadsBack() ? counts.sum(Long::longValue) : now.count() - change.countDifference();
    if (count < 0) {
      kept.add(new Kept(change.name(), Reason.FELL));
    }
    if (undo.dateStays()) {
      kept.add(new Kept(change.name(), Reason.DATE));
    }
    if (undo.starStays()) {
      kept.add(new Kept(change.name(), Reason.STAR));
    }
    if (undo.starStays() && now.starred() || undo.starIsTheUsers()) {
      starsKept.add(change.id());
    }
    // A row that the run found stays away if the run that had added it was undone since, or
    // another one has removed it.
    long[] rowsBack =
        library.hasHistory()
            ? inBoth(change.historyRemoved(), run.values().rows(change.id()))
            : Change.NO_PLAYS;
    differences.put(
        change.id(),
        new Difference(count - now.count(), rowsBack.length - change.historyAdded().length));
    return new Change(
        ItemType.MEDIA_FILE,
        change.id(),
        change.name(),
        now,
        undo.after(Math.max(0, count)),
        rowsBack,
        inBoth(
            change.historyAdded(), Arrays.stream(library.historyOf(change.id())).boxed().toList()));
  }

  /** Returns the seconds of the first list that are in the second, one each by value. */
  private static long[] inBoth(long[] seconds, List<Long> rows) {
    List<Long> left = new ArrayList<>(rows);
    return Arrays.stream(seconds).filter(left::remove).toArray();
  }
}
