package navisync.sync;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import navisync.config.Mode;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.io.Timekeeper;
import navisync.model.Library;
import navisync.model.SongName;
import navisync.plan.ConflictPolicy;
import navisync.plan.Delivery;
import navisync.plan.Plan;
import navisync.report.RunResult;
import navisync.store.AccountHistory;
import navisync.store.Cache;
import navisync.store.RunJournal;
import navisync.store.TargetStore;

/** Where a run writes to. What the two modes have in common ends here. */
sealed interface Destination permits DatabaseDestination, ApiDestination {

  /**
   * The destination that the settings name. Whatever cannot be written safely is refused now,
   * before the long fetch.
   */
  static Destination of(Settings settings, SyncOptions options, Console console, Timekeeper time) {
    return settings.mode() == Mode.API
        ? new ApiDestination(settings, options, console, time)
        : new DatabaseDestination(settings, options, time);
  }

  /** What the cache holds for the user at this destination. */
  TargetStore target(Cache cache);

  /**
   * Reads the library as it stands now. While an intent is open the server may still be counting
   * what that run sent, so the counts of its tracks are read until they rest.
   *
   * @param target this destination's part of the cache, from {@link #target}
   * @param songs what to search for, asked only where the server does not list its library
   */
  Library read(TargetStore target, Supplier<Set<SongName>> songs);

  /** How plays get there. */
  Delivery delivery();

  /** What happens where Navidrome counts more. */
  ConflictPolicy policy();

  /**
   * What a person should know before agreeing to a plan; empty when nothing out of the ordinary.
   */
  Optional<String> warning(Plan plan);

  /**
   * Carries out a plan that was agreed to, reads back, and lets the ledger follow.
   *
   * @param library the library the plan was made for
   * @param account whose plays they are
   */
  RunResult.Applied apply(Plan plan, Library library, AccountHistory account, RunJournal journal);
}
