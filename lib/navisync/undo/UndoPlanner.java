package navisync.undo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import navisync.navidrome.Annotation;
import navisync.navidrome.ItemType;
import navisync.navidrome.Library;
import navisync.plan.Change;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;
import navisync.plan.Plan;
import navisync.undo.UndoPlan.Kept;
import navisync.undo.UndoPlan.Reason;

/**
 * Plans how a run that wrote to the database is put back (counting.md, "Undo"). Pure: what the run
 * wrote, the library and the ledger as they stand go in, a plan comes out.
 */
public final class UndoPlanner {
  private final UndoneRun run;
  private final Library library;
  private final Ledger ledger;
  private final Former former;
  private final List<Kept> kept = new ArrayList<>();
  private final Map<String, Change> backs = new HashMap<>();

  private UndoPlanner(UndoneRun run, Library library, Ledger ledger) {
    this.run = run;
    this.library = library;
    this.ledger = ledger;
    this.former = new Former(run.putBackBefore());
  }

  /** The plan that puts a run back. */
  public static UndoPlan plan(UndoneRun run, Library library, Ledger ledger) {
    return new UndoPlanner(run, library, ledger).plan();
  }

  private UndoPlan plan() {
    Set<String> present = library.itemIds();
    List<Change> standing = new ArrayList<>();
    for (Change change : run.changes()) {
      if (present.contains(change.id())) {
        standing.add(change);
      } else {
        kept.add(new Kept(change.name(), Reason.GONE));
      }
    }
    List<Change> trackChanges = new ArrayList<>();
    Set<String> starsKept = new HashSet<>();
    for (Change change : standing) {
      if (change.type() != ItemType.MEDIA_FILE) {
        continue;
      }
      Change back = track(change, starsKept);
      backs.put(back.id(), back);
      if (changesAnything(back)) {
        trackChanges.add(back);
      }
    }
    TotalsUndo totals = new TotalsUndo(library, former, standing, backs);
    boolean allThere = standing.size() == run.changes().size();
    List<Change> albums = totals.of(ItemType.ALBUM, allThere);
    List<Change> artists = totals.of(ItemType.ARTIST, allThere);
    List<LedgerChange> lines =
        new LedgerUndo(ledger, backs, starsKept).lines(run.ledger(), library.trackIds());
    return new UndoPlan(
        new Plan(trackChanges, albums, artists, List.of(), lines), List.copyOf(kept));
  }

  private static boolean changesAnything(Change change) {
    return !change.after().equals(change.before())
        || change.historyAdded().length + change.historyRemoved().length > 0;
  }

  private Change track(Change change, Set<String> starsKept) {
    Annotation now = library.ofTrack(change.id());
    AnnotationUndo undo = new AnnotationUndo(change, former.of(change), now);
    Annotation before = change.before();
    Annotation after = change.after();
    if (undo.fellBelow()) {
      kept.add(new Kept(change.name(), Reason.FELL));
    }
    if (undo.dateStays() && !Objects.equals(before.playDate(), after.playDate())) {
      kept.add(new Kept(change.name(), Reason.DATE));
    }
    if (undo.starStays() && !Former.sameStar(before, after)) {
      starsKept.add(change.id());
      kept.add(new Kept(change.name(), Reason.STAR));
    }
    long[] rows = library.historyOf(change.id());
    return new Change(
        ItemType.MEDIA_FILE,
        change.id(),
        change.name(),
        now,
        undo.after(change.countDifference(), 0),
        library.hasHistory() ? change.historyRemoved() : Change.NO_PLAYS,
        inBoth(change.historyAdded(), rows));
  }

  /** The seconds of the first list that stand in the second, one each by value; both ascending. */
  private static long[] inBoth(long[] seconds, long[] rows) {
    List<Long> left = new ArrayList<>(Arrays.stream(rows).boxed().toList());
    return Arrays.stream(seconds).filter(left::remove).toArray();
  }
}
