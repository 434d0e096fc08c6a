package navisync.sync;

import navisync.Failure;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.console.Count;
import navisync.console.Progress;
import navisync.io.Timekeeper;
import navisync.source.CachedHistory;
import navisync.source.FetchFigures;
import navisync.source.FetchResult;
import navisync.source.FetchScope;
import navisync.source.HistoryFetcher;
import navisync.source.lastfm.LastfmAccess;
import navisync.source.lastfm.LastfmClient;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;

/** Fetches plays from Last.fm into the cache, or reads the cache alone for an offline run. */
final class FetchStage {

  /**
   * What is known of Last.fm's history once this stage is done.
   *
   * @param figures the numbers, for the report
   * @param complete whether all plays and all loved tracks are known; if not, nothing is lowered or
   *     unstarred; see docs/rules.md, "Incomplete history"
   * @param done whether everything that this run was to fetch was fetched
   */
  record Known(FetchFigures figures, boolean complete, boolean done) {}

  private final Settings settings;
  private final SyncOptions options;
  private final Console console;
  private final String version;
  private final Timekeeper time;

  /** Creates the stage; fails at once when the settings lack what Last.fm needs. */
  FetchStage(
      Settings settings, SyncOptions options, Console console, String version, Timekeeper time) {
    this.settings = settings;
    this.options = options;
    this.console = console;
    this.version = version;
    this.time = time;
    if (!options.offline()) {
      access();
    } else if (settings.lastfm().user().isEmpty()) {
      throw Failure.usage(
          "LASTFM_USER is not set. Set it to the Last.fm user whose plays in the cache are meant.");
    }
  }

  /** Returns the account's part of the cache. */
  AccountHistory account(Cache cache) {
    return cache
        .account(settings.lastfm().apiUrl(), settings.lastfm().user().orElseThrow())
        .pairingWithin(settings.sync().playTimeToleranceSeconds());
  }

  /** Fetches what the options ask for. */
  Known run(AccountHistory history) {
    return options.offline() ? offline(history) : fetch(history);
  }

  private Known offline(AccountHistory history) {
    FetchResult known = CachedHistory.of(history, time.now().getEpochSecond());
    boolean lovedComplete = !settings.sync().loved() || history.lovedComplete();
    boolean complete = known.complete() && history.wasComplete() && lovedComplete;
    return new Known(known.figures(), complete, true);
  }

  private Known fetch(AccountHistory history) {
    LastfmClient client = new LastfmClient(access(), version, time);
    boolean loved = settings.sync().loved();
    FetchScope scope = new FetchScope(options.range(), options.verification(), loved);
    FetchResult result;
    try (Progress progress = console.progress("Fetching plays from Last.fm")) {
      result =
          new HistoryFetcher(client, history, time)
              .fetch(
                  scope,
                  (plays, expected, requests) -> {
                    progress.total(expected);
                    progress.step(plays, requests + " requests");
                  });
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.interrupted(
          "Interrupted. Fetched plays are kept; the next run continues from there.");
    }
    tell(result);
    // Plays without a date are asked for by a run for all time only.
    boolean complete = result.complete() && (options.range().isEmpty() || history.wasComplete());
    history.rememberComplete(complete);
    return new Known(
        result.figures(), complete && result.lovedComplete(), result.askedForComplete());
  }

  private void tell(FetchResult result) {
    if (result.requestsToReadAll() > 0) {
      console.line(
          "Compared by play totals. A play renamed at Last.fm does not change them; use"
              + " --verify=all to read every play again (about "
              + Count.of(result.requestsToReadAll(), "request")
              + ").");
    }
    if (result.withdrawn() > 0) {
      console.line(
          Count.of(result.withdrawn(), "play")
              + (result.withdrawn() == 1
                  ? " was deleted at Last.fm and no longer counts."
                  : " were deleted at Last.fm and no longer count."));
    }
    if (!result.undatedMissing().isEmpty()) {
      console.warn(
          "Cannot read plays without a date ("
              + result.undatedMissing()
              + "). Nothing is lowered until they are fetched. Run again.");
    }
    if (!result.lovedMissing().isEmpty()) {
      console.warn(
          "Cannot read all loved tracks ("
              + result.lovedMissing()
              + "). No star is removed until they are fetched. Run again.");
    }
  }

  private LastfmAccess access() {
    Settings.LastfmAccount account = settings.requireLastfm();
    return LastfmAccess.of(settings.lastfm().apiUrl(), account.user(), account.apiKey().value());
  }
}
