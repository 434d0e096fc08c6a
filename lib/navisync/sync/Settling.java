package navisync.sync;

import java.time.Instant;
import java.util.Optional;
import navisync.ExitCode;
import navisync.cache.OpenIntent;
import navisync.cache.RunJournal;
import navisync.cache.TargetStore;
import navisync.navidrome.IntentCheck;
import navisync.navidrome.Library;
import navisync.report.Console;

/**
 * Finds out what became of a plan whose run was cut off, before anything new is planned
 * (counting.md, "One intent at a time").
 */
final class Settling {
  private Settling() {}

  /** Settles the open intent, if there is one, by what stands in the library now. */
  static void settle(TargetStore target, Library library, Console console) {
    RunJournal journal = target.journal();
    Optional<OpenIntent> open = journal.openIntent();
    if (open.isEmpty()) {
      return;
    }
    // Reading the ledger binds tracks whose ids changed, so that the plan is about those of today.
    target.ledger(library);
    open = journal.openIntent();
    String start = "Run " + open.get().run() + " was cut off while it wrote: ";
    switch (IntentCheck.settle(open.get().changes(), library)) {
      case WRITTEN -> {
        journal.close(open.get(), Instant.now(), ExitCode.DONE);
        console.line(start + "all of it stands in Navidrome, and is taken note of.");
      }
      case NOT_WRITTEN -> {
        journal.discard(open.get(), Instant.now(), ExitCode.INTERRUPTED);
        console.line(start + "nothing of it stands in Navidrome.");
      }
      case IN_DOUBT -> {
        journal.discard(open.get(), Instant.now(), ExitCode.INTERRUPTED);
        console.warn(
            start
                + "Navidrome's counts do not tell whether it did, so it is taken as not written;"
                + " compare the counts below before you write.");
      }
    }
  }
}
