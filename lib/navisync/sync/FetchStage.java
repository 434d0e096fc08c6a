package navisync.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.Failure;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.console.Progress;
import navisync.io.Timekeeper;
import navisync.model.HistoryAccount;
import navisync.source.FetchFigures;
import navisync.source.FetchResult;
import navisync.source.FetchScope;
import navisync.source.HistoryFetcher;
import navisync.source.HistorySource;
import navisync.source.OfflineFetch;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;
import navisync.sync.SyncOptions.Choice;

/**
 * Fetches plays from the history servers into the cache, each into an account of its own, or reads
 * the cache alone for an offline run.
 */
final class FetchStage {

  /**
   * What is known of a history once this stage is done.
   *
   * @param figures the numbers, for the report
   * @param seconds how long it took
   * @param complete whether all plays and all loved tracks are known
   * @param done whether everything that this run was to fetch was fetched
   */
  record Fetched(FetchFigures figures, double seconds, boolean complete, boolean done) {}

  /**
   * What is known of all histories.
   *
   * @param fetched each of them, the main account first
   */
  record Known(List<Fetched> fetched) {
    /** Returns the numbers of all together. */
    FetchFigures figures() {
      return FetchFigures.together(fetched.stream().map(Fetched::figures).toList());
    }

    /** Returns whether all is known; if not, nothing is lowered or unstarred (docs/rules.md). */
    boolean complete() {
      return fetched.stream().allMatch(Fetched::complete);
    }

    /** Returns whether everything that this run was to fetch was fetched. */
    boolean done() {
      return fetched.stream().allMatch(Fetched::done);
    }
  }

  private final Settings settings;
  private final SyncOptions options;
  private final Console console;
  private final Timekeeper time;
  private final List<HistoryAccount> accounts;
  private final Map<HistoryAccount, HistorySource> asked = new LinkedHashMap<>();

  /** Creates the stage; fails at once when the settings lack what a server needs. */
  FetchStage(
      Settings settings, SyncOptions options, Console console, String version, Timekeeper time) {
    this.settings = settings;
    this.options = options;
    this.console = console;
    this.time = time;
    this.accounts = settings.requireAccounts(options.has(Choice.OFFLINE));
    options.refuseUnknownSources(accounts);
    for (HistoryAccount account : accounts) {
      if (options.asks(account)) {
        asked.put(account, HistoryServers.open(settings, account, version, time));
      }
    }
  }

  /** Returns the main account's part of the cache, which the others' plays are counted with. */
  AccountHistory account(Cache cache) {
    return account(cache, accounts, settings);
  }

  /** Returns the first account's part of a cache, which the others' plays are counted with. */
  static AccountHistory account(Cache cache, List<HistoryAccount> accounts, Settings settings) {
    return cache
        .openAccount(accounts.get(0))
        .pairingWithin(settings.sync().playTimeToleranceSeconds())
        .beside(accounts.stream().skip(1).map(cache::openAccount).toList());
  }

  /** Fetches what the options ask for. */
  Known run(Cache cache) {
    List<Fetched> fetched = new ArrayList<>();
    for (HistoryAccount account : accounts) {
      long begin = System.nanoTime();
      AccountHistory history = cache.openAccount(account);
      fetched.add(
          asked.containsKey(account)
              ? fetch(asked.get(account), history, begin)
              : cached(account, history));
    }
    return new Known(List.copyOf(fetched));
  }

  private Fetched cached(HistoryAccount account, AccountHistory history) {
    FetchResult known = OfflineFetch.of(account.source(), history, time.now().getEpochSecond());
    boolean lovedComplete = !settings.sync().loved() || history.lovedComplete();
    return new Fetched(
        known.figures(), 0, known.complete() && history.wasComplete() && lovedComplete, true);
  }

  private Fetched fetch(HistorySource source, AccountHistory history, long begin) {
    FetchScope scope =
        new FetchScope(options.range(), options.verification(), settings.sync().loved());
    FetchResult result;
    try (Progress progress = console.progress("Fetching plays from " + source.name())) {
      result =
          new HistoryFetcher(source, history, time)
              .fetch(
                  scope,
                  (plays, expected, requests) -> {
                    progress.total(expected);
                    progress.step(plays, requests + " requests");
                  });
    } catch (InterruptedException interrupted) {
      throw Failure.interrupted(StageTimes.INTERRUPTED, interrupted);
    }
    FetchNotes.tell(source.name(), result, console);
    // Plays without a date are asked for by a run for all time only.
    boolean complete = result.complete() && (options.range().isEmpty() || history.wasComplete());
    history.rememberComplete(complete);
    return new Fetched(
        result.figures(),
        (System.nanoTime() - begin) / 1e9,
        complete && result.lovedComplete(),
        result.askedForComplete());
  }
}
