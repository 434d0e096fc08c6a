package navisync.lives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An undo takes away by difference: of a count what the run added, and never below zero; dates and
 * stars where they are still as the run left them; each history row the run added, once. What was
 * recorded goes the same way. Where the run found what an older run had left, and that run was
 * undone after it, it found what that one had found.
 */
final class UndoRule {
  private final Model model;
  private final Run run;

  UndoRule(Model model, Run run) {
    this.model = model;
    this.run = run;
  }

  State apply(State now) {
    State after = now.copy();
    if (run.api()) {
      stars(after);
      return after;
    }

    RecordedUndoRule recorded = new RecordedUndoRule(model, run);
    for (Tune tune : now.there()) {
      Kept old = run.before().tracks.get(tune);
      Kept left = run.after().tracks.get(tune);
      if (old == null || left == null) {
        continue;
      }
      Kept kept = after.tracks.get(tune);
      kept.count = Math.max(0, kept.count - (left.count - old.count) - notTaken(tune));
      date(kept, old, left, state -> state.tracks.get(tune));
      boolean starBack = star(kept, old, left, tune);
      RecordedUndoRule.minus(kept.history, left.history, old.history);
      recorded.apply(after.recorded(tune), tune, starBack, now.tracks.get(tune).count, kept);
      for (Long row : rowsOfUndoneRuns(old, left, tune)) {
        kept.history.remove(row);
        after.recorded(tune).rows.remove(row);
      }
    }
    totals(now, after);
    return after;
  }

  /**
   * Plays of older runs that were undone since, which their undos could not take: this run had
   * taken them, and the count was 0. Where a backup came back it had lost them.
   */
  private int notTaken(Tune tune) {
    if (model.restored) {
      return 0;
    }
    Map<Run, Integer> notTaken = new HashMap<>();
    for (Run older : model.runs.all()) {
      if (older.number() < run.number() && model.runs.takenBackAfter(older, run)) {
        Run root = model.runs.root(older);
        Run undo = model.runs.turn(root);
        Kept left = undo.after().tracks.get(tune);
        if (left != null && left.count == 0) {
          notTaken.put(root, Math.max(0, older.difference(tune) + undo.difference(tune)));
        }
      }
    }
    return notTaken.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Rows that the run took away and that do not follow from the runs in effect: they stay away. */
  private List<Long> rowsOfUndoneRuns(Kept old, Kept left, Tune tune) {
    List<Long> all = new ArrayList<>(old.history);
    left.history.forEach(all::remove);
    List<Long> taken = new ArrayList<>(all);
    for (Run each : model.runs.all()) {
      if (each.undoes() == null && (each.api() || model.runs.inEffect(each))) {
        Kept before = each.before().tracks.get(tune);
        Kept after = each.after().tracks.get(tune);
        if (before != null && after != null) {
          List<Long> added = new ArrayList<>(after.history);
          before.history.forEach(added::remove);
          added.forEach(taken::remove);
          List<Long> removed = new ArrayList<>(before.history);
          after.history.forEach(removed::remove);
          removed.retainAll(all);
          taken.addAll(removed);
        }
      }
    }
    return taken;
  }

  /** Of a run over the API only the stars can be taken back. */
  private void stars(State after) {
    for (Tune tune : after.there()) {
      Kept old = run.before().tracks.get(tune);
      Kept left = run.after().tracks.get(tune);
      Kept kept = after.tracks.get(tune);
      if (old == null || left == null) {
        continue;
      }
      // The server dated it anew when an undo brought it back.
      kept.starTakenOpen =
          !sameStar(old, left) && left.starred && kept.starred && !sameStar(kept, left);
      // The API does not tell one star that is gone from another.
      kept.starBackOpen =
          !sameStar(old, left) && old.starred && !kept.starred && !sameStar(kept, left);
      if (star(kept, old, left, tune)) {
        Recorded recorded = after.recorded(tune);
        kept.starUnsure = kept.starred;
        recorded.loveGiven = run.before().recorded.getOrDefault(tune, new Recorded()).loveGiven;
        recorded.starTakenByUndo = !kept.starred && recorded.loveGiven != null;
      }
    }
  }

  private void date(Kept kept, Kept old, Kept left, Function<State, Kept> of) {
    BiPredicate<Kept, Kept> same = (one, other) -> Objects.equals(one.played, other.played);
    if (model.restored || run.undoes() != null && same.test(old, left)) {
      // It took no date away: the sync may bring its own again. Once a backup came back, which run
      // a date belongs to is open.
      Run root = model.runs.root(run);
      (model.restored ? model.runs.all().stream() : Stream.of(root, run))
          .flatMap(each -> Stream.of(each.before(), each.after()))
          .map(of)
          .forEach(each -> kept.orPlayed(each == null ? null : each.played));
    }
    if (!same.test(old, left) && same.test(kept, left)) {
      if (writtenAgain(of, left, same)) {
        kept.orPlayed(kept.played);
      }
      kept.played = found(of, run, same).played;
    } else if (run.undoes() != null && !same.test(old, left)) {
      // Other undos moved it since: it may follow from the runs that are in effect.
      kept.orPlayed(old.played);
    }
  }

  /**
   * Whether a later run that is in effect wrote the same, as it does after a backup came back: the
   * rules leave open whose it is then.
   */
  private boolean writtenAgain(Function<State, Kept> of, Kept left, BiPredicate<Kept, Kept> same) {
    return model.runs.all().stream()
        .filter(later -> later.number() > run.number() && model.runs.inEffect(later))
        .anyMatch(
            later -> {
              Kept before = of.apply(later.before());
              Kept after = of.apply(later.after());
              return before != null
                  && after != null
                  && same.test(after, left)
                  && !same.test(before, left);
            });
  }

  /** Whether the star is as it was before the run. */
  private boolean star(Kept kept, Kept old, Kept left, Tune tune) {
    if (sameStar(old, left)) {
      starOfRoot(kept, tune);
      return false;
    }
    if (!sameStar(kept, left)) {
      return false;
    }
    Function<State, Kept> track = state -> state.tracks.get(tune);
    kept.orStarredAt = writtenAgain(track, left, UndoRule::sameStar) ? kept.starredAt : null;
    Kept found = found(track, run, UndoRule::sameStar);
    kept.starred = found.starred;
    kept.starredAt = found.starredAt;
    return true;
  }

  /**
   * An undo that found no star to take, undone: the sync may give its star again, unless the person
   * took it.
   */
  private void starOfRoot(Kept kept, Tune tune) {
    Kept given = model.runs.root(run).after().tracks.get(tune);
    boolean byRuns =
        model.runs.all().stream()
            .flatMap(each -> Stream.of(each.before(), each.after()))
            .map(state -> state.tracks.get(tune))
            .anyMatch(each -> each != null && sameStar(each, kept));
    if (run.undoes() != null && !kept.starred && byRuns && given != null && given.starred) {
      kept.orStarredAt = given.starredAt;
    }
  }

  private static boolean sameStar(Kept one, Kept other) {
    return one.starred == other.starred && Objects.equals(one.starredAt, other.starredAt);
  }

  /**
   * What a run found, or what would have been there without older runs that were undone later. An
   * undo only leaves again what its run had found.
   */
  private Kept found(Function<State, Kept> of, Run by, BiPredicate<Kept, Kept> same) {
    Kept found = of.apply(by.before());
    for (int i = model.runs.all().indexOf(by) - 1; i >= 0; i--) {
      Run older = model.runs.all().get(i);
      Kept old = of.apply(older.before());
      Kept left = of.apply(older.after());
      if (old != null && left != null && !same.test(old, left) && same.test(left, found)) {
        if (model.runs.takenBackAfter(older, by)) {
          return found(of, older, same);
        }
        if (older.undoes() == null) {
          return found;
        }
      }
    }
    return found;
  }

  private void totals(State now, State after) {
    run.after()
        .totals
        .forEach(
            (id, left) -> {
              Kept old = run.before().totals.getOrDefault(id, new Kept());
              Kept total = after.total(id);
              int gone = left.count - old.count;
              for (Tune tune : Tune.values()) {
                boolean counts = tune.totals(model.allArtists).contains(id);
                gone += counts && now.there().contains(tune) ? notTaken(tune) : 0;
                if (counts && !now.there().contains(tune) && now.tracks.containsKey(tune)) {
                  gone -= run.difference(tune);
                }
              }
              // A restored backup may have lost what the run added: totals move with their tracks.
              int moves = model.restored ? sum(id, after) - sum(id, now) : -gone;
              total.count = Math.max(0, total.count + moves);
              Long played = total.played;
              date(total, old, left, state -> state.totals.getOrDefault(id, new Kept()));
              if (heldByAMissingTrack(id, now, left)) {
                total.orPlayed(played);
              }

              if (!old.same(left)) {
                TotalsRule.neverBelowTheSum(id, after, model.allArtists);
              }
            });
  }

  private int sum(String id, State state) {
    return TotalsRule.sum(id, state, model.allArtists);
  }

  /** Whether a track gave the date that keeps it, since its file is missing. */
  private boolean heldByAMissingTrack(String id, State now, Kept left) {
    return now.missing.stream()
        .filter(tune -> tune.totals(model.allArtists).contains(id))
        .anyMatch(tune -> Objects.equals(now.tracks.get(tune).played, left.played));
  }
}
