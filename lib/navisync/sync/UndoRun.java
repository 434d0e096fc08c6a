package navisync.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import navisync.ExitCode;
import navisync.Failure;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.console.Layout;
import navisync.io.Timekeeper;
import navisync.model.Library;
import navisync.model.Mode;
import navisync.plan.Ledger;
import navisync.plan.Plan;
import navisync.report.OutcomeSummary;
import navisync.report.RunFigures;
import navisync.report.UndoSummary;
import navisync.report.WriteQuestion;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;
import navisync.store.navidrome.PastRun;
import navisync.store.navidrome.TargetStore;
import navisync.sync.SyncOptions.Choice;
import navisync.undo.RunHistory;
import navisync.undo.RunToUndo;
import navisync.undo.StarUndo;
import navisync.undo.UndoPlan;
import navisync.undo.UndoPlanner;

/**
 * Undoes an earlier run: with the same confirmation, backup, open intent and verification as any
 * run, because an undo is a plan like any other.
 */
public final class UndoRun {
  private final Settings settings;
  private final SyncOptions options;
  private final Console console;
  private final Timekeeper time;
  private final RunQuestions asking;

  /** Creates an undo with these settings; of the options only dryRun and whileRunning matter. */
  public UndoRun(Settings settings, SyncOptions options, Console console, Timekeeper time) {
    this.settings = settings;
    this.options = options;
    this.console = console;
    this.time = time;
    this.asking = RunQuestions.of(settings, options, console);
  }

  /**
   * Returns the settings that an undo overrides; more may be put in.
   *
   * @param yes whether to skip the confirmation
   */
  public static Map<String, String> settings(boolean yes) {
    Map<String, String> settings = new HashMap<>();
    // No play is sent, so it does not matter whether the server would forward it.
    settings.put("SYNC_PLAYCOUNT", "False");
    if (yes) {
      settings.put("AUTO_CONFIRM", "True");
    }
    return settings;
  }

  /**
   * Undoes a run.
   *
   * @param number the run; empty for the newest that wrote and is in effect
   * @return how it ended; done, too, when there was nothing to undo
   * @throws Failure when it could not go on, or nobody agreed to it
   */
  public ExitCode perform(OptionalLong number) {
    Destination destination = Destination.of(settings, options, console, time);
    try (Cache cache = Cache.open(settings.home().cache(), console::line, console::warn)) {
      AccountHistory account = cache.openAccount(settings.requireAccount());
      TargetStore target = destination.target(cache);
      Library library = destination.read(target, () -> CachedPlays.read(account).songs());
      InterruptedRun.resolve(target, library, time.now(), console);
      RunHistory history = new RunHistory(target.journal(library));
      OptionalLong chosen = number.isPresent() ? number : history.newest();
      if (chosen.isEmpty()) {
        console.line("No run to undo.");
        return ExitCode.DONE;
      }
      PastRun run = history.run(chosen.getAsLong());
      OptionalLong by = history.undoneBy(run.run());
      if (by.isPresent()) {
        console.line("Run %d was already undone by run %d.".formatted(run.run(), by.getAsLong()));
        return ExitCode.DONE;
      }
      refuseOtherMode(run);
      Ledger ledger = target.ledger(library);
      RunToUndo toUndo = history.toUndo(run.run());
      UndoPlan undo =
          settings.mode() == Mode.API
              ? StarUndo.plan(toUndo, library, ledger)
              : UndoPlanner.plan(toUndo, library, ledger);
      return undo(run, undo, toUndo.comesBack(), destination, target, library, account);
    }
  }

  private void refuseOtherMode(PastRun run) {
    if (run.mode() != settings.mode()) {
      throw Failure.usage(
          run.mode() == Mode.API
              ? "Run "
                  + run.run()
                  + " sent plays over the API. Use --mode=api to undo its stars; its plays cannot"
                  + " be undone."
              : "Run " + run.run() + " wrote to the database. Use --mode=db to undo it.");
    }
  }

  private ExitCode undo(
      PastRun run,
      UndoPlan undo,
      boolean comesBack,
      Destination destination,
      TargetStore target,
      Library library,
      AccountHistory account) {
    Plan plan = undo.plan();
    Layout layout = Layout.of(console);
    console.lines(UndoSummary.lines(run, undo, layout));
    if (!plan.isEmpty() && !comesBack) {
      console.line(
          "The next sync writes these changes again unless your history at "
              + settings.history()
              + " has changed.");
    }
    boolean write = !options.has(Choice.DRY_RUN) && agreed(run, plan, destination);
    RunFigures.Applied applied =
        write
            ? destination.apply(
                plan, library, account, target.journal(library).undoing(run.run(), undo.leftOut()))
            : RunFigures.Applied.NONE;
    ExitCode exitCode = !write || applied.verified() ? ExitCode.DONE : ExitCode.PARTIAL;
    console.lines(
        OutcomeSummary.lines(
            RunFigures.of(
                settings.mode(),
                options.has(Choice.DRY_RUN),
                settings.history(),
                RunFigures.Planned.of(plan, 0),
                applied),
            plan.isEmpty(),
            settings.home().folder(),
            null,
            layout));
    return exitCode;
  }

  /** Asks for the confirmation that every write needs. */
  private boolean agreed(PastRun run, Plan plan, Destination destination) {
    if (plan.isEmpty() || settings.sync().autoConfirm()) {
      return true;
    }
    if (!asking.canAsk()) {
      throw RunQuestions.notConfirmed("nothing was undone");
    }
    return asking.confirm(WriteQuestion.ofUndo(run.run(), plan, destination.name()));
  }
}
