package navisync.undo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.model.Annotation;
import navisync.model.Library;
import navisync.model.LibraryTrack;
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

  /** The plan that takes a run's stars back, and sets those it took away. */
  public static UndoPlan plan(UndoneRun run, Library library, Ledger ledger) {
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
        new ArrayList<>(new LedgerUndo(run, library, ledger, Map.of(), starsKept).lines(stars));
    lines.addAll(forgotten(changes, lines, library, ledger));
    return new UndoPlan(
        new Plan(changes, List.of(), List.of(), List.of(), lines), List.copyOf(kept), leftOut);
  }

  /**
   * Forgets the stars that the undo takes and an older run had set, before a restored backup lost
   * them. The server dates their removal, so the next run would hold it for the user's.
   */
  private static List<LedgerChange> forgotten(
      List<Change> changes, List<LedgerChange> lines, Library library, Ledger ledger) {
    Set<String> taken = new HashSet<>();
    changes.stream().filter(Change::unstars).forEach(change -> taken.add(change.id()));
    lines.forEach(line -> taken.remove(line.track().id()));
    List<LedgerChange> forgotten = new ArrayList<>();
    for (LibraryTrack track : library.tracks()) {
      Ledger.SetStar mine = ledger.stars().get(track.id());
      if (mine != null && taken.contains(track.id())) {
        forgotten.add(new LedgerChange.Star(track, mine, null));
      }
    }
    return forgotten;
  }
}
