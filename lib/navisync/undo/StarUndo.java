package navisync.undo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.model.Annotation;
import navisync.model.Library;
import navisync.plan.Change;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;
import navisync.plan.Plan;
import navisync.undo.UndoPlan.Kept;
import navisync.undo.UndoPlan.Reason;

/**
 * Plans how a run that sent to a running server is undone: its stars can be, its plays cannot. The
 * server dates a star by itself, so only whether there is one is compared. Pure.
 */
public final class StarUndo {
  private StarUndo() {}

  /** Returns the plan that takes a run's stars back, and sets those it took away. */
  public static UndoPlan plan(RunToUndo run, Library library, Ledger ledger) {
    Set<String> present = library.trackIds();
    List<Change> changes = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    Set<String> leftOut = new HashSet<>();
    Set<String> starsKept = new HashSet<>(present);
    for (Change change : run.changes()) {
      if (!present.contains(change.id())) {
        kept.add(new Kept(change.name(), Reason.GONE));
        leftOut.add(change.id());
        continue;
      }
      if (change.countDifference() != 0) {
        kept.add(new Kept(change.name(), Reason.SENT));
      }
      if (!change.stars() && !change.unstars()) {
        continue;
      }
      Annotation now = library.ofTrack(change.id());
      boolean star =
          run.values().ofStar(change.type(), change.id(), now, Annotation::starred).value();
      if (star == now.starred()) {
        kept.add(new Kept(change.name(), Reason.STAR));
        continue;
      }
      starsKept.remove(change.id());
      Annotation after = now.withStar(star, change.before().starredAt());
      changes.add(new Change(change.type(), change.id(), change.name(), now, after));
    }
    List<LedgerChange> stars =
        run.ledger().stream().filter(LedgerChange.Star.class::isInstance).toList();
    List<LedgerChange> lines =
        new LedgerUndo(run, library, ledger, Map.of(), starsKept).lines(stars);
    return new UndoPlan(
        new Plan(changes, List.of(), List.of(), List.of(), lines), List.copyOf(kept), leftOut);
  }
}
