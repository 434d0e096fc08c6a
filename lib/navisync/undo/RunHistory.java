package navisync.undo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import navisync.Failure;
import navisync.model.Mode;
import navisync.plan.LedgerChange;
import navisync.store.navidrome.PastRun;
import navisync.store.navidrome.RunJournal;
import navisync.store.navidrome.RunStart;
import navisync.store.navidrome.UndoChain;
import navisync.undo.JournaledRun.Trait;

/** The runs that wrote for one Navidrome user, and which of them are in force. */
public final class RunHistory {
  private final RunJournal journal;
  private final List<PastRun> runs;
  private final UndoChain inForce;

  /** The runs of a journal. */
  public RunHistory(RunJournal journal) {
    this.journal = journal;
    this.runs = journal.runs();
    this.inForce = new UndoChain(journal.undoes());
  }

  /** Returns the run that undid another one, unless it was undone itself; empty when in force. */
  public OptionalLong undoneBy(long run) {
    return inForce.undoneBy(run);
  }

  /**
   * Returns the newest run that wrote and is in force; those that undid another one are passed
   * over, so that undoing again and again goes back in time.
   */
  public OptionalLong newest() {
    return runs.stream()
        .mapToLong(PastRun::run)
        .filter(inForce::isSync)
        .filter(run -> undoneBy(run).isEmpty() && !journal.changesOf(run).isEmpty())
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
                    "There is no run "
                        + number
                        + " that wrote for this Navidrome user. List the runs with"
                        + " ./jbang cache_info.java --execute=runs."));
  }

  /**
   * A run with everything that is needed to undo it.
   *
   * @throws Failure with exit code 4 when that would bring back plays that another run has written
   *     again
   */
  public RunToUndo toUndo(long run) {
    List<JournaledRun> journaled = new ArrayList<>();
    Map<Long, Long> undoes = journal.undoes();
    Map<Long, List<LedgerChange>> ledgers = journal.ledgers();
    for (PastRun past : runs) {
      Long undone = undoes.get(past.run());
      journaled.add(
          0,
          new JournaledRun(
              past.run(),
              traits(past),
              undone == null ? OptionalLong.empty() : OptionalLong.of(undone),
              journal.changesOf(past.run()),
              ledgers.getOrDefault(past.run(), List.of()),
              journal.leftOutOf(past.run())));
    }
    RunToUndo toUndo = new RunToUndo(run, journaled);
    OptionalLong again = toUndo.writtenAgainBy();
    if (again.isPresent()) {
      throw Failure.refused(
          ("Run %d undid run %d, and run %d wrote to the same tracks without it. Undoing run %d"
                  + " would count their plays twice. Undo run %d first.")
              .formatted(run, undoes.get(run), again.getAsLong(), run, again.getAsLong()));
    }
    return toUndo;
  }

  private static Set<Trait> traits(PastRun past) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (past.mode() == Mode.API) {
      traits.add(Trait.SENT);
    }
    if (past.wrote() && RunStart.INCREMENT.equals(past.policy())) {
      traits.add(Trait.INCREMENTS);
    }
    return traits;
  }
}
