package navisync.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import navisync.ExitCode;
import navisync.console.Console;
import navisync.console.Count;
import navisync.model.ItemType;
import navisync.model.Library;
import navisync.model.Mode;
import navisync.navidrome.db.IntentCheck;
import navisync.plan.Change;
import navisync.store.navidrome.OpenIntent;
import navisync.store.navidrome.RunJournal;
import navisync.store.navidrome.TargetStore;

/**
 * An interrupted run: what it wrote is checked before anything new is planned. See docs/rules.md,
 * "Interrupted writes".
 */
final class InterruptedRun {
  private final RunJournal journal;
  private final OpenIntent intent;
  private final Instant now;
  private final Console console;

  private InterruptedRun(RunJournal journal, OpenIntent intent, Instant now, Console console) {
    this.journal = journal;
    this.intent = intent;
    this.now = now;
    this.console = console;
  }

  /**
   * Closes or discards the open intent, if there is one, by the current values in the library.
   *
   * @param library read at rest, see {@link Destination#read}
   * @param now the time of this run
   */
  static void resolve(TargetStore target, Library library, Instant now, Console console) {
    RunJournal journal = target.journal(library);
    Optional<OpenIntent> open = journal.openIntent();
    if (open.isEmpty()) {
      return;
    }
    InterruptedRun run = new InterruptedRun(journal, open.get(), now, console);
    if (open.get().mode() == Mode.API) {
      run.sent(library);
    } else {
      run.written(library);
    }
  }

  /**
   * Closes or discards the run by its rows: the transaction was applied completely or not at all.
   */
  private void written(Library library) {
    String start = "Run " + intent.run() + " was interrupted";
    switch (IntentCheck.outcome(visibleChanges(library), library)) {
      case WRITTEN -> {
        journal.close(intent, now, ExitCode.DONE);
        console.line(start + ", but all its changes reached Navidrome. Recorded as done.");
      }
      case NOT_WRITTEN -> {
        journal.discard(intent, now, ExitCode.INTERRUPTED);
        console.line(start + " before its changes reached Navidrome.");
      }
      case IN_DOUBT -> {
        journal.discard(intent, now, ExitCode.INTERRUPTED);
        console.warn(
            start
                + ", and Navidrome's counts do not show whether it wrote its changes. They are"
                + " treated as not written: check the counts below before you go on.");
      }
    }
  }

  /** Returns the changes that can be checked: over the API, no totals of albums and artists. */
  private List<Change> visibleChanges(Library library) {
    boolean totals = !library.albumAnnotations().isEmpty();
    return intent.changes().stream()
        .filter(change -> totals || change.type() == ItemType.MEDIA_FILE)
        .toList();
  }

  /** Closes the run with the plays that each track's count shows: they are counted one by one. */
  private void sent(Library library) {
    SentChanges sent = new SentChanges(intent.changes(), library.trackAnnotations());
    ExitCode exitCode = sent.notCounted().isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
    if (!sent.notCounted().isEmpty()) {
      CountedPlan counted = CountedPlan.of(intent, sent);
      journal.cutDown(intent, counted.changes(), counted.ledger());
    }
    journal.close(intent, now, exitCode);
    console.line(
        "Run "
            + intent.run()
            + " was interrupted while sending plays: "
            + Count.of(sent.plays())
            + " of "
            + Count.of(sent.plannedPlays(), "play")
            + " were counted. The rest is planned again.");
  }
}
