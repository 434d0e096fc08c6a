package navisync.lives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import navisync.lives.Run.Choice;

/** The runs that wrote for one user of Navidrome, and which of them are in effect. */
final class Runs {
  private final List<Run> runs = new ArrayList<>();

  /** The run that brought each sync into effect or out of it last, by the sync's number. */
  private final Map<Integer, Integer> turns = new HashMap<>();

  /** The runs, the oldest first. */
  List<Run> all() {
    return runs;
  }

  void add(Run run) {
    Run root = root(run);
    boolean inEffect = run.undoes() != null && inEffect(root);
    runs.add(run);
    if (inEffect(root) != inEffect) {
      turns.put(root.number(), run.number());
    }
  }

  /** What is found while one more run is among them. */
  <T> T with(Run run, Supplier<T> found) {
    runs.add(run);
    try {
      return found.get();
    } finally {
      runs.remove(run);
    }
  }

  /** The sync that an undo is about in the end. */
  Run root(Run run) {
    Run root = run;
    while (root.undoes() != null) {
      root = run(root.undoes());
    }
    return root;
  }

  private Run run(int number) {
    return runs.stream().filter(run -> run.number() == number).findFirst().orElseThrow();
  }

  /** The run that brought a sync into effect or out of it last. */
  Run turn(Run sync) {
    return run(turns.get(sync.number()));
  }

  /** The undo of a run that is in effect itself, or null. */
  Run undoOf(Run run) {
    return runs.stream()
        .filter(each -> each.undoes() != null && each.undoes() == run.number())
        .filter(this::inEffect)
        .findFirst()
        .orElse(null);
  }

  boolean inEffect(Run run) {
    return undoOf(run) == null;
  }

  /**
   * Whether what a run did was taken back after another one: by its undo or by that of its sync.
   */
  boolean takenBackAfter(Run run, Run other) {
    Run root = root(run);
    boolean broughtIn = true;
    for (Run each = run; each.undoes() != null; each = run(each.undoes())) {
      broughtIn = !broughtIn;
    }
    return turns.getOrDefault(root.number(), 0) > other.number() && inEffect(root) != broughtIn;
  }

  /** Whether a run in effect left a count other than it found it. */
  boolean leftBySome(Tune tune) {
    return runs.stream()
        .filter(run -> run.undoes() == null && inEffect(run))
        .anyMatch(run -> !Objects.equals(left(run.before(), tune), left(run.after(), tune)));
  }

  /**
   * The sync before a run that alone of those in effect changed the count as left, or changed it
   * last and came back into effect after the run.
   */
  Optional<Run> lastLeft(Run run, Tune tune) {
    List<Run> left =
        runs.stream()
            .filter(each -> each != run && each.undoes() == null && inEffect(each))
            .filter(each -> !Objects.equals(left(each.before(), tune), left(each.after(), tune)))
            .toList();
    return left.stream()
        .reduce((earlier, later) -> later)
        .filter(last -> last.number() < run.number())
        .filter(last -> left.size() == 1 || cameBackAfter(last, run) && olderAreAsThen(last));
  }

  /** Whether a sync came into effect again after another run. */
  boolean cameBackAfter(Run sync, Run other) {
    return inEffect(sync) && turns.getOrDefault(sync.number(), 0) > other.number();
  }

  private boolean olderAreAsThen(Run sync) {
    return turns.entrySet().stream()
        .noneMatch(turn -> turn.getKey() < sync.number() && turn.getValue() > sync.number());
  }

  /** Whether a sync that is in effect changed the count as left after another run. */
  boolean leftDifferentlySince(Run run, Tune tune) {
    return runs.stream()
        .filter(later -> later.number() > run.number() && later.undoes() == null && inEffect(later))
        .anyMatch(later -> !Objects.equals(left(later.before(), tune), left(later.after(), tune)));
  }

  private static Integer left(State state, Tune tune) {
    return state.recorded.getOrDefault(tune, new Recorded()).left;
  }

  /** Whether a run under policy increment is in effect. */
  boolean incremented() {
    return runs.stream().anyMatch(run -> run.increments() && inEffect(run));
  }

  /** Whether one that is in effect was made before another run. */
  boolean incrementedBefore(Run other) {
    return runs.stream()
        .anyMatch(run -> run.increments() && run.number() < other.number() && inEffect(run));
  }

  /**
   * Whether a copy was chosen last by other settings. Plays that were sent stay when their run is
   * undone.
   */
  boolean choseByOthers(Choice choice, CopyRule rule) {
    for (int i = runs.size() - 1; i >= 0; i--) {
      Run run = runs.get(i);
      boolean stands = run.undoes() == null && (run.api() || inEffect(run));
      if (stands && run.chosen().choices().contains(choice)) {
        return run.chosen().by() != rule;
      }
    }
    return false;
  }
}
