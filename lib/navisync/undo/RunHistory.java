package navisync.undo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import navisync.Failure;
import navisync.cache.PastRun;
import navisync.cache.RunJournal;
import navisync.plan.Change;

/** What was written at one Navidrome user, and what of it is in effect. */
public final class RunHistory {
  private final RunJournal journal;
  private final List<PastRun> runs;
  private final Map<Long, Long> undoes;

  /** The runs of a journal. */
  public RunHistory(RunJournal journal) {
    this.journal = journal;
    this.runs = journal.runs();
    this.undoes = journal.undoes();
  }

  /** The run that put another one back, unless it was put back itself; empty when in effect. */
  public OptionalLong putBackBy(long run) {
    return putBackBy(run, 0);
  }

  /** As it will be once yet another run is put back. */
  private OptionalLong putBackBy(long run, long goes) {
    return undoes.entrySet().stream()
        .filter(undo -> undo.getValue() == run && undo.getKey() != goes)
        .mapToLong(Map.Entry::getKey)
        .filter(undo -> putBackBy(undo, goes).isEmpty())
        .max();
  }

  /**
   * The newest run that wrote and is in effect; those that put another one back are passed over, so
   * that undoing again and again goes back in time.
   */
  public OptionalLong newest() {
    return runs.stream()
        .mapToLong(PastRun::run)
        .filter(run -> !undoes.containsKey(run))
        .filter(run -> putBackBy(run).isEmpty() && !journal.changesOf(run).isEmpty())
        .findFirst();
  }

  /**
   * A run by its number.
   *
   * @throws Failure with exit code 2 when there is none
   */
  public PastRun run(long number) {
    return runs.stream()
        .filter(run -> run.run() == number)
        .findFirst()
        .orElseThrow(
            () ->
                Failure.usage(
                    "Run "
                        + number
                        + " is not one that wrote for this Navidrome user; cache_info.java lists"
                        + " them with the command runs."));
  }

  /**
   * What is needed to put a run back.
   *
   * @throws Failure with exit code 4 when it is an undo, and a later run may have written the same
   *     again
   */
  public UndoneRun toPutBack(long run) {
    List<Change> changes = journal.changesOf(run);
    refuseTwice(run, changes);
    List<Change> putBackBefore = new ArrayList<>();
    for (PastRun earlier : runs) {
      if (earlier.run() < run && putBackBy(earlier.run(), run).isPresent()) {
        putBackBefore.addAll(journal.changesOf(earlier.run()));
      }
    }
    return new UndoneRun(changes, journal.ledgerOf(run), putBackBefore);
  }

  private void refuseTwice(long run, List<Change> changes) {
    if (!undoes.containsKey(run)) {
      return;
    }
    Set<String> items = new HashSet<>();
    changes.forEach(change -> items.add(change.id()));
    for (PastRun later : runs) {
      boolean wroteSame =
          later.run() > run
              && !undoes.containsKey(later.run())
              && putBackBy(later.run()).isEmpty()
              && journal.changesOf(later.run()).stream()
                  .anyMatch(change -> items.contains(change.id()));
      if (wroteSame) {
        throw Failure.refused(
            "Run %d put run %d back, and run %d has written to the same tracks since: to bring its plays back would count them twice. Undo run %d first."
                .formatted(run, undoes.get(run), later.run(), later.run()));
      }
    }
  }
}
