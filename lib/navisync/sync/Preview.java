package navisync.sync;

import java.util.List;
import java.util.Optional;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.io.Timekeeper;
import navisync.model.Library;
import navisync.plan.Plan;
import navisync.plan.PlanAnswers;
import navisync.plan.Planner;
import navisync.plan.PlayMatch;
import navisync.source.Verification;
import navisync.store.AccountHistory;
import navisync.store.Cache;
import navisync.store.TargetStore;

/**
 * What a run would find and plan now, without asking Last.fm and without writing anything.
 *
 * @param plays the played tracks with their matches
 * @param suggested the songs with possible matches that it would ask about, the most played first
 * @param plan what the run would do without any answers
 */
public record Preview(List<PlayMatch> plays, List<UndecidedSong> suggested, Plan plan) {
  static final SyncOptions LOOK =
      new SyncOptions(
          true, true, Verification.NONE, Optional.empty(), false, false, false, false, false);

  /** Reads the library that the settings name as a run would, also beside a running server. */
  public static Library library(
      Settings settings, Cache cache, AccountHistory history, Console console, Timekeeper time) {
    Destination destination = Destination.of(settings, LOOK, console, time);
    return destination.read(destination.target(cache), () -> SongNames.of(history));
  }

  /**
   * Previews a run on the library that the settings name, even beside a running server.
   *
   * @param cache opened to read
   * @throws navisync.Failure (usage) when the settings name no library
   */
  public static Preview of(Settings settings, Cache cache, Console console, Timekeeper time) {
    FetchStage fetch = new FetchStage(settings, LOOK, console, "", time);
    Destination destination = Destination.of(settings, LOOK, console, time);
    AccountHistory history = fetch.account(cache);
    TargetStore target = destination.target(cache);
    Library library = destination.read(target, () -> SongNames.of(history));
    Comparison comparison =
        Comparison.of(
            settings,
            fetch.run(history),
            destination,
            history,
            target,
            library,
            time.now().getEpochSecond());
    return new Preview(
        comparison.matches().plays(),
        UndecidedSong.suggested(comparison.matches()),
        Planner.plan(comparison.input(), PlanAnswers.NONE));
  }
}
