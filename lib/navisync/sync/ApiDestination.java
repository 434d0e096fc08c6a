package navisync.sync;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import navisync.ExitCode;
import navisync.Failure;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.console.Progress;
import navisync.io.Timekeeper;
import navisync.model.Annotation;
import navisync.model.Library;
import navisync.model.Mode;
import navisync.model.SongName;
import navisync.navidrome.ApiOptions.Allowed;
import navisync.navidrome.ApiSettings;
import navisync.navidrome.api.ForwardingObstacle;
import navisync.navidrome.api.NavidromeServer;
import navisync.plan.Change;
import navisync.plan.ConflictPolicy;
import navisync.plan.Delivery;
import navisync.plan.Plan;
import navisync.report.RunFigures;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;
import navisync.store.navidrome.OpenIntent;
import navisync.store.navidrome.RunJournal;
import navisync.store.navidrome.RunStart;
import navisync.store.navidrome.TargetStore;
import navisync.sync.SyncOptions.Choice;

/** A running Navidrome server, over its API: counts only go up, and plays are sent one by one. */
final class ApiDestination implements Destination {
  private final Settings settings;
  private final Console console;
  private final Timekeeper time;
  private final NavidromeServer server;
  private final Instant connected;

  /** Connects to the server; fails at once when plays would be forwarded to other services. */
  ApiDestination(Settings settings, SyncOptions options, Console console, Timekeeper time) {
    this.settings = settings;
    this.console = console;
    this.time = time;
    if (settings.database().policy() != ConflictPolicy.ASK) {
      console.line("PLAYCOUNT_CONFLICT_RESOLUTION has no effect in API mode: counts only go up.");
    }
    boolean willSend = !options.has(Choice.DRY_RUN) && settings.sync().playCounts();
    ApiSettings api =
        willSend
            ? PlainHttpConsent.agreed(settings, options, console, time.now())
            : settings.requireApi();
    connected = time.now();
    server = NavidromeServer.connect(api, time, console::line);
    refuseOtherUser(settings);
    if (!options.has(Choice.DRY_RUN)) {
      server.confirmUser();
    }
    if (willSend
        && !settings.api().options().allows(Allowed.FORWARDING)
        && !server.canSwitchOffForwarding()) {
      throw forwardsPlays();
    }
  }

  /** Refuses a login that is not the named user's: the plays go to the user who logs in. */
  private void refuseOtherUser(Settings settings) {
    String login = settings.api().user().orElseThrow();
    String named = settings.database().user().orElse(login);
    boolean same =
        named.equalsIgnoreCase(login) || server.userId().filter(named::equals).isPresent();
    if (!same) {
      throw Failure.usage(
          "--user or NAVIDROME_USER_ID names "
              + named
              + ", but in API mode NaviSync logs in as "
              + login
              + ". Leave it out, or set NAVIDROME_API_USER and NAVIDROME_API_PASSWORD.");
    }
  }

  private Failure forwardsPlays() {
    ForwardingObstacle obstacle = server.forwardingObstacle();
    return Failure.refused(
        "Navidrome may forward the plays to Last.fm or ListenBrainz, and NaviSync cannot turn that"
            + " off: "
            + obstacle.cause()
            + ". Nothing was sent: "
            + obstacle.wayOut()
            + ".");
  }

  @Override
  public String name() {
    return "Navidrome at " + server.address();
  }

  /** Does nothing: all was checked when it was opened. */
  @Override
  public void awaitChecks() {}

  @Override
  public TargetStore target(Cache cache) {
    return server
        .userId()
        .map(cache::openTarget)
        .orElseGet(() -> cache.openTarget(server.address(), settings.api().user().orElseThrow()));
  }

  @Override
  public Library read(TargetStore target, Supplier<Set<SongName>> songs) {
    Library library = list(target, songs);
    Map<String, long[]> sentBefore = target.journal(library).writtenHistory();
    Optional<OpenIntent> open = target.journal(library).openIntent();
    if (open.isPresent()) {
      library = library.withTrackAnnotations(atRest(library, open.get().changes()));
    }
    if (library.hasHistory()) {
      return library;
    }
    Library known = library.withKnownPlays(sentBefore);
    return open.isPresent() ? known.withKnownPlays(cutOff(open.get(), library)) : known;
  }

  /** Returns the plays of an interrupted run that seem to have been counted. */
  private static Map<String, long[]> cutOff(OpenIntent intent, Library library) {
    return new SentChanges(intent.changes(), library.trackAnnotations())
        .countedPlays(intent.started());
  }

  private Library list(TargetStore target, Supplier<Set<SongName>> songs) {
    Library listed;
    try (Progress progress = console.progress("Listing the library")) {
      listed = server.library(tracks -> progress.step(tracks, ""));
    }
    if (!listed.tracks().isEmpty() || !server.hasSongs()) {
      return listed;
    }
    Set<SongName> names = songs.get();
    try (Progress progress = console.progress("Searching the library")) {
      progress.total(names.size());
      return server.search(
          names, target.searches(time.now()), searched -> progress.step(searched, ""));
    }
  }

  /** Returns the annotations, with those of some changes read until the server rests. */
  private Map<String, Annotation> atRest(Library library, List<Change> changes) {
    Map<String, Annotation> annotations = new HashMap<>(library.trackAnnotations());
    Set<String> present = library.trackIds();
    Set<String> unsettled =
        changes.stream().map(Change::id).filter(present::contains).collect(Collectors.toSet());
    server
        .annotationsAtRest(unsettled)
        .forEach(
            (track, annotation) -> {
              if (annotation.exists()) {
                annotations.put(track, annotation);
              }
            });
    return annotations;
  }

  @Override
  public Delivery delivery() {
    return Delivery.SENT;
  }

  @Override
  public ConflictPolicy policy() {
    return ConflictPolicy.HIGHER;
  }

  @Override
  public Optional<String> warning(Plan plan) {
    return plan.plays() == 0
        ? Optional.empty()
        : Optional.of(
            "Plays sent over the API cannot be undone; plays written in database mode can.");
  }

  @Override
  public RunFigures.Applied apply(
      Plan plan, Library library, AccountHistory account, RunJournal journal) {
    RunStart start =
        RunStart.of(
            account,
            Mode.API,
            settings.sync().playCounts() ? Optional.of(policy()) : Optional.empty(),
            settings.copyRule(),
            time.now());
    if (plan.isEmpty()) {
      if (!plan.ledger().isEmpty()) {
        journal.close(journal.begin(plan, start), time.now(), ExitCode.DONE);
      }
      return RunFigures.Applied.NOTHING_TO_DO;
    }
    server.confirmUser();
    int tolerance = settings.sync().playTimeToleranceSeconds();
    Plan fresh = new PlanRefresh(server, console, tolerance).upToDate(plan, library);
    // Nothing is asked between this and sending, so it is about the player that sends.
    boolean sends = fresh.tracks().stream().anyMatch(change -> change.historyAdded().length > 0);
    boolean off = sends && server.switchOffForwarding();
    if (sends && !off && !settings.api().options().allows(Allowed.FORWARDING)) {
      throw forwardsPlays();
    }
    return new ApiApply(server, console, time, tolerance, connected)
        .carryOut(plan, fresh, library, journal, start, off);
  }
}
