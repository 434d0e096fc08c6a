package navisync.sync;

import java.util.Optional;
import java.util.function.Supplier;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.io.SideWork;
import navisync.io.Timekeeper;
import navisync.model.Library;
import navisync.store.history.AccountHistory;
import navisync.store.navidrome.KeptMatches;
import navisync.store.navidrome.TargetStore;
import navisync.sync.StageTimes.Stage;
import navisync.sync.SyncOptions.Choice;

/**
 * The stage of a run that reads the library and matches everything with it, with the questions that
 * it leaves open. The index of the library's names is given up at its end: planning and writing
 * need the memory.
 */
record MatchStage(
    Settings settings,
    SyncOptions options,
    Console console,
    Timekeeper time,
    StageTimes times,
    RunQuestions asking) {

  /** Matches what the cache has now. */
  Comparison run(
      Destination destination, TargetStore target, AccountHistory history, FetchStage.Known known) {
    // Read before the plays are, which keep the cache busy meanwhile.
    Optional<KeptMatches> kept = target.keptMatches();
    SideWork<CachedPlays> plays = SideWork.begin(() -> CachedPlays.read(history));
    Library library =
        times.measure(Stage.MATCH, () -> destination.read(target, () -> SongNames.of(history)));
    MatchMemory memory =
        times.measure(
            Stage.MATCH, () -> MatchMemory.of(target, kept, new IndexedLibrary(library, settings)));
    InterruptedRun.resolve(target, library, time.now(), console);
    if (!options.has(Choice.DRY_RUN)) {
      target.bind(library);
    }
    long now = time.now().getEpochSecond();
    Supplier<Comparison> compare =
        () ->
            times.measure(
                Stage.MATCH,
                () ->
                    Comparison.of(
                        settings, known, destination, plays.get(), history, target, memory, now));
    Comparison comparison =
        MatchAnswers.collect(compare, asking, target, settings.matching().albums(), now);
    if (!options.has(Choice.DRY_RUN)) {
      memory.keep();
    }
    if (memory.holds()) {
      console.detail(
          "No names, settings or decisions changed since the last run: its matches still hold.");
    }
    return comparison;
  }
}
