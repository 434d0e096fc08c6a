package navisync.sync;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.io.Timekeeper;
import navisync.model.Library;
import navisync.model.Mode;
import navisync.model.SongName;
import navisync.plan.ConflictPolicy;
import navisync.plan.Delivery;
import navisync.plan.Plan;
import navisync.report.RunFigures;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;
import navisync.store.navidrome.RunJournal;
import navisync.store.navidrome.TargetStore;

/** The Navidrome that a run writes to: a database, or a server over its API. */
sealed interface Destination permits DatabaseDestination, ApiDestination {

  /** Returns what is written to, for questions: {@code navidrome.db}. */
  String name();

  /**
   * Opens the destination that the settings name. Fails now, before the long fetch, when it cannot
   * be written safely.
   */
  static Destination of(Settings settings, SyncOptions options, Console console, Timekeeper time) {
    return settings.mode() == Mode.API
        ? new ApiDestination(settings, options, console, time)
        : new DatabaseDestination(settings, options, time);
  }

  /**
   * Waits for the checks that go on beside the fetch, as {@link #read} does, too.
   *
   * @throws navisync.Failure of safety if it cannot be written safely
   */
  void awaitChecks();

  /** Returns the cache's data for the user at this destination. */
  TargetStore target(Cache cache);

  /**
   * Begins to read the library, and what the cache keeps about it, beside a short fetch. Returns
   * the destination whose {@link #read} returns what is read now; this one itself where the library
   * may change meanwhile.
   *
   * @param target this destination's part of the cache, from {@link #target}
   */
  default Destination readAhead(TargetStore target) {
    return this;
  }

  /**
   * Reads the library as it stands now, once all checks have passed. While an intent is open the
   * server may still be counting what that run sent, so the counts of its tracks are read until
   * they rest.
   *
   * @param target this destination's part of the cache, from {@link #target}
   * @param songs what to search for, asked only where the server does not list its library
   */
  Library read(TargetStore target, Supplier<Set<SongName>> songs);

  /** Returns how plays reach Navidrome. */
  Delivery delivery();

  /** Returns what happens where Navidrome counts more plays. */
  ConflictPolicy policy();

  /** Returns what the user should know before agreeing to a plan; empty when nothing is unusual. */
  Optional<String> warning(Plan plan);

  /**
   * Carries out a plan that was agreed to, verifies it and updates the ledger.
   *
   * @param library the library the plan was made for
   * @param account whose plays they are
   */
  RunFigures.Applied apply(Plan plan, Library library, AccountHistory account, RunJournal journal);
}
