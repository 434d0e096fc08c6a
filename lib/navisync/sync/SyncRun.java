package navisync.sync;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import navisync.ExitCode;
import navisync.Failure;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.console.Layout;
import navisync.io.SideWork;
import navisync.io.Timekeeper;
import navisync.io.WebClient;
import navisync.model.Library;
import navisync.model.SongName;
import navisync.plan.Plan;
import navisync.report.OutcomeSummary;
import navisync.report.PlanSummary;
import navisync.report.RunFigures;
import navisync.report.RunResult;
import navisync.report.StageLine;
import navisync.report.SyncScope;
import navisync.report.WriteQuestion;
import navisync.source.FetchFigures;
import navisync.store.Cache;
import navisync.store.file.EarlyCheck;
import navisync.store.history.AccountHistory;
import navisync.store.navidrome.TargetStore;
import navisync.sync.StageTimes.Stage;
import navisync.sync.SyncOptions.Choice;
import org.jline.utils.AttributedString;

/**
 * A run from start to finish: check the settings, fetch, match, plan, show, ask, apply, verify,
 * report.
 */
public final class SyncRun {
  /** From so many new plays on, packing the cache is worth the time that it takes. */
  private static final int PACK_FROM_NEW_PLAYS = 10_000;

  private final Settings settings;
  private final SyncOptions options;
  private final Console console;
  private final String version;
  private final Timekeeper time;
  private final StageTimes times = new StageTimes();
  private final RunQuestions asking;

  // Read by another thread when the process is interrupted.
  private volatile FetchFigures fetched;
  private volatile RunFigures.Matched matched = RunFigures.Matched.NONE;
  private volatile RunFigures.Planned planned = RunFigures.Planned.NONE;
  private volatile RunFigures.Applied applied = RunFigures.Applied.NONE;

  /**
   * Creates a run with these settings.
   *
   * @param version this program's version, told to Last.fm
   * @param time the clock, and the waiting between requests
   */
  public SyncRun(
      Settings settings, SyncOptions options, Console console, String version, Timekeeper time) {
    this.settings = settings;
    this.options = options;
    this.console = console;
    this.version = version;
    this.time = time;
    this.fetched = FetchFigures.none(settings.history());
    this.asking = RunQuestions.of(settings, options, console);
  }

  /**
   * Performs the whole run.
   *
   * @return how it ended
   * @throws Failure when it could not go on; {@link #result} tells how far it came
   */
  public ExitCode perform() {
    settings.notices().forEach(console::line);
    settings.warnings().forEach(console::warn);
    if (!options.has(Choice.OFFLINE)) {
      SideWork.begin(WebClient::prepare);
    }
    SideWork<EarlyCheck> cacheCheck = SideWork.begin(() -> Cache.check(settings.home().cache()));
    // What a fetch lacks is named first: to love tracks at Last.fm needs some of it, too.
    FetchStage fetch = new FetchStage(settings, options, console, version, time);
    LovesFromStars stars = new LovesFromStars(settings, options, console, version, time);
    Destination destination = Destination.of(settings, options, console, time);
    try (Cache cache =
        Cache.open(settings.home().cache(), cacheCheck.get(), console::line, console::warn)) {
      AccountHistory history = fetch.account(cache);
      try {
        return perform(cache, history, fetch, destination, stars);
      } finally {
        if (options.has(Choice.ACCEPT_EARLIER_PLAYS)) {
          history.earlierPlays().leaveOut();
        }
      }
    }
  }

  private ExitCode perform(
      Cache cache,
      AccountHistory history,
      FetchStage fetch,
      Destination destination,
      LovesFromStars stars) {
    boolean firstFetch = !history.wasComplete();
    if (firstFetch) {
      // It is long: all that could refuse the run is known before it.
      destination.awaitChecks();
    }
    TargetStore target = destination.target(cache);
    Destination ready = firstFetch ? destination : destination.readAhead(target);
    FetchStage.Known known = times.measure(Stage.FETCH, () -> fetch.run(cache));
    if (known.figures().newPlays() >= PACK_FROM_NEW_PLAYS
        && known.figures().newPlays() > known.figures().cachedPlays() / 2) {
      cache.pack();
    }
    history.settle(options.has(Choice.ACCEPT_EARLIER_PLAYS));
    fetched = known.figures();
    known.fetched().forEach(each -> console.line(StageLine.fetch(each.figures(), each.seconds())));
    FetchNotes.tellOfEarlierPlays(history, console);
    ExitCode exitCode = sync(ready, target, history, known, stars);
    return cache.lossy() && exitCode == ExitCode.DONE ? ExitCode.PARTIAL : exitCode;
  }

  /**
   * Returns the run in numbers, as far as it came.
   *
   * @param error the sentence that ended it, null when it ended well
   */
  public RunResult result(String error, ExitCode exitCode) {
    return new RunResult(figures(), error, exitCode);
  }

  private RunFigures figures() {
    return new RunFigures(
        settings.mode(),
        options.has(Choice.DRY_RUN),
        fetched,
        matched,
        planned,
        applied,
        times.seconds());
  }

  /** Returns what becomes of the run when the process is told to end now. */
  public String interruption() {
    return times.interruption();
  }

  private ExitCode sync(
      Destination destination,
      TargetStore target,
      AccountHistory history,
      FetchStage.Known known,
      LovesFromStars stars) {
    Comparison comparison =
        new MatchStage(settings, options, console, time, times, asking)
            .run(destination, target, history, known);
    Library library = comparison.library();
    RunReports reports = new RunReports(comparison, settings, version, time);
    matched = RunFigures.Matched.of(comparison.matched().matches());
    console.line(StageLine.match(fetched.source(), matched, times.seconds().match()));
    Plan plan =
        times.measure(Stage.PLAN, () -> new PlanStage(options, asking, target).plan(comparison));
    planned = RunFigures.Planned.of(plan, 0);
    List<SongName> toLove = stars.find(comparison, history);
    planned = RunFigures.Planned.of(plan, toLove.size());
    Path folder = reports.awaitLists();
    Path home = settings.home().folder();
    SyncScope scope = scope(destination);
    RunPage page = reports.page(figures(), scope, plan, toLove);
    Layout layout = Layout.of(console);
    console.lines(PlanSummary.lines(page.run(), layout));
    boolean nothing = page.run().isEmpty();
    boolean needsConsent =
        !options.has(Choice.DRY_RUN) && !nothing && !settings.sync().autoConfirm();
    boolean asks = needsConsent && asking.canAsk();
    Optional<String> warning = destination.warning(plan);
    warning.ifPresent(asks ? console::note : console::line);
    if (needsConsent && !asks) {
      page.write(figures(), time.now());
      tellOutcome(OutcomeSummary.lines(figures(), false, home, folder, layout));
      throw RunQuestions.notConfirmed("nothing was written to Navidrome");
    }
    boolean write =
        !options.has(Choice.DRY_RUN)
            && (!needsConsent
                || asking.confirm(
                    warning, WriteQuestion.of(plan, destination.name(), toLove.size())));
    if (write) {
      history.earlierPlays().accept();
      applied =
          times.measure(
              Stage.APPLY,
              () -> destination.apply(plan, library, history, target.journal(library)));
      target.conflictAnswers(library).clear();
      times.measure(
          Stage.LOVE,
          () -> {
            stars.give(toLove, history, loved -> applied = applied.withLoved(loved));
            return null;
          });
    }
    boolean written = applied.verified() && applied.loved() == toLove.size();
    boolean done = known.done() && (!write || written);
    ExitCode exitCode = done ? ExitCode.DONE : ExitCode.PARTIAL;
    // A dry run says how to apply a plan of loves alone, too.
    boolean empty = options.has(Choice.DRY_RUN) ? nothing : plan.isEmpty();
    tellOutcome(OutcomeSummary.lines(figures(), empty, home, folder, layout));
    try {
      page.write(figures(), time.now());
    } catch (Failure notReported) {
      throw write && !nothing
          ? Failure.partial(notReported.getMessage(), notReported)
          : notReported;
    }
    return exitCode;
  }

  private SyncScope scope(Destination destination) {
    return new SyncScope(
        settings.sync().playCounts(),
        settings.sync().loved(),
        destination.policy(),
        asking.canAsk());
  }

  private void tellOutcome(List<AttributedString> lines) {
    console.line("");
    console.lines(lines);
  }
}
