package navisync.sync;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.console.QuestionList;
import navisync.console.Questions;
import navisync.io.SideWork;
import navisync.io.Timekeeper;
import navisync.match.AlbumMode;
import navisync.model.Library;
import navisync.store.history.AccountHistory;
import navisync.store.navidrome.StoredMatches;
import navisync.store.navidrome.TargetStore;
import navisync.sync.StageTimes.Stage;
import navisync.sync.SyncOptions.Choice;

/**
 * The stage of a run that reads the library and matches everything with it, with the questions that
 * it leaves open. The index of the library's names is given up at its end: planning and writing
 * need the memory.
 */
final class MatchStage {
  private final Settings settings;
  private final SyncOptions options;
  private final Console console;
  private final Timekeeper time;
  private final StageTimes times;
  private final RunQuestions asking;

  /** What was matched, and the comparison that follows from it. */
  private record Matched(MatchMemory.Found found, Comparison comparison) {}

  MatchStage(
      Settings settings,
      SyncOptions options,
      Console console,
      Timekeeper time,
      StageTimes times,
      RunQuestions asking) {
    this.settings = settings;
    this.options = options;
    this.console = console;
    this.time = time;
    this.times = times;
    this.asking = asking;
  }

  /** Matches what the cache has now. */
  Comparison run(
      Destination destination, TargetStore target, AccountHistory history, FetchStage.Known known) {
    // Read before the plays are, which keep the cache busy meanwhile.
    Optional<StoredMatches> stored = target.storedMatches();
    SideWork<CachedPlays> plays = SideWork.begin(() -> CachedPlays.read(history));
    Library library =
        times.measure(Stage.MATCH, () -> destination.read(target, () -> plays.get().songs()));
    MatchMemory memory =
        times.measure(Stage.MATCH, () -> MatchMemory.of(settings, target, stored, library));
    InterruptedRun.resolve(target, library, time.now(), console);
    if (!options.has(Choice.DRY_RUN)) {
      target.bind(library);
    }
    long now = time.now().getEpochSecond();
    Supplier<Matched> match =
        () ->
            times.measure(
                Stage.MATCH,
                () -> {
                  MatchMemory.Found found = memory.matches(plays.get(), history);
                  return new Matched(
                      found, Comparison.of(settings, known, destination, found, history, now));
                });
    Matched matched = asking.canAsk() ? decided(match, target, library, now) : match.get();
    if (!options.has(Choice.DRY_RUN)) {
      memory.store(matched.found());
    }
    if (matched.found().stored()) {
      console.detail(
          "No names, settings or decisions changed since the last run: its matches still hold.");
    }
    return matched.comparison();
  }

  /** Asks about matches that need a decision, saves the answers, and matches by them. */
  private Matched decided(Supplier<Matched> match, TargetStore target, Library library, long now) {
    DecisionRecorder recorder = new DecisionRecorder(target, library, now);
    AlbumMode albums = settings.matching().albums();
    List<Function<Matches, QuestionList<?>>> kinds =
        List.of(
            matches -> new MatchQuestions(UndecidedSong.suggested(matches), recorder),
            matches -> CopyQuestions.aboutAlbums(matches.plays(), albums, recorder),
            matches -> CopyQuestions.aboutPlays(matches.plays(), albums, recorder),
            matches -> CopyQuestions.aboutLoved(matches.loved(), recorder));
    Questions questions = asking.questions();
    Matched open = match.get();
    for (Function<Matches, QuestionList<?>> kind : kinds) {
      if (questions.askAll(kind.apply(open.comparison().matches()))) {
        open = match.get();
      }
    }
    return open;
  }
}
