package navisync.sync;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.ExitCode;
import navisync.Failure;
import navisync.cache.AccountHistory;
import navisync.cache.Cache;
import navisync.cache.OpenIntent;
import navisync.cache.RunJournal;
import navisync.cache.RunStart;
import navisync.cache.TargetStore;
import navisync.config.Settings;
import navisync.lastfm.Timekeeper;
import navisync.navidrome.Library;
import navisync.navidrome.PlayDate;
import navisync.navidrome.api.NavidromeServer;
import navisync.navidrome.api.Play;
import navisync.plan.Change;
import navisync.plan.ConflictPolicy;
import navisync.plan.Delivery;
import navisync.plan.Plan;
import navisync.report.Console;
import navisync.report.Count;
import navisync.report.Progress;
import navisync.report.RunResult;

/** A running Navidrome server, over its API: counts only go up, and plays are sent one by one. */
final class ApiDestination implements Destination {
  private final Settings settings;
  private final Console console;
  private final Timekeeper time;
  private final NavidromeServer server;

  /** Connects, and refuses at once where plays would go on to other services. */
  ApiDestination(Settings settings, SyncOptions options, Console console, Timekeeper time) {
    this.settings = settings;
    this.console = console;
    this.time = time;
    if (options.policyGiven()) {
      throw Failure.usage(
          "--policy does nothing in API mode, where counts only go up; leave it out, or use"
              + " --mode=db.");
    }
    if (settings.database().policy() != ConflictPolicy.ASK) {
      console.line("PLAYCOUNT_CONFLICT_RESOLUTION does nothing in API mode: counts only go up.");
    }
    server = ServerAccess.connect(settings, time, console::line);
    boolean willSend = !options.dryRun() && settings.sync().playCounts();
    if (willSend && !settings.api().allowForwarding() && !server.canSwitchOffForwarding()) {
      throw forwardsPlays();
    }
  }

  private static Failure forwardsPlays() {
    return Failure.refused(
        "Navidrome may send the plays on to Last.fm or ListenBrainz once more, and its native API,"
            + " which could switch that off, is not to be had (over http to another machine it"
            + " needs ALLOW_PLAINTEXT_PASSWORD=True); nothing was sent: use https, or set"
            + " ALLOW_SCROBBLE_FORWARDING=True if no such service is linked.");
  }

  @Override
  public TargetStore target(Cache cache) {
    return server
        .userId()
        .map(cache::target)
        .orElseGet(() -> cache.target(server.address(), settings.api().user().orElseThrow()));
  }

  @Override
  public Library read(boolean atRest) {
    try (Progress progress = console.progress("Listing the library")) {
      Library library = server.library(listed -> progress.step(listed, ""));
      return atRest ? library.withTrackAnnotations(server.annotationsAtRest()) : library;
    }
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
            "Plays that are sent over the API cannot be taken back; database mode could.");
  }

  @Override
  public RunResult.Applied apply(
      Plan plan, Library library, AccountHistory account, RunJournal journal) {
    RunStart start = new RunStart(account, "api", time.now());
    if (plan.isEmpty()) {
      if (!plan.ledger().isEmpty()) {
        journal.close(journal.begin(plan, library, start), time.now(), ExitCode.DONE);
      }
      return new RunResult.Applied(0, 0, 0, 0, 0, 0, true, null);
    }
    List<Play> plays = inTimeOrder(plan);
    if (!plays.isEmpty() && !server.switchOffForwarding() && !settings.api().allowForwarding()) {
      throw forwardsPlays();
    }
    OpenIntent intent = journal.begin(plan, library, start);
    send(plan, plays);
    star(plan);
    SentChanges sent = readBack(plan);
    List<Change> notCounted = sent.notCounted();
    notCounted.forEach(change -> console.warn(change.name() + ": " + sent.shortfall(change) + "."));
    ExitCode exitCode = notCounted.isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
    journal.close(intent, sent.idsNotCounted(), time.now(), exitCode);
    return new RunResult.Applied(
        sent.tracks(),
        0,
        0,
        sent.plays(),
        sent.stars(),
        notCounted.size(),
        notCounted.isEmpty(),
        null);
  }

  /**
   * One listing tells; where it tells that something is missing, once more when the server rests.
   */
  private SentChanges readBack(Plan plan) {
    SentChanges sent = new SentChanges(plan.tracks(), server.annotations());
    return sent.notCounted().isEmpty()
        ? sent
        : new SentChanges(plan.tracks(), server.annotationsAtRest());
  }

  private static List<Play> inTimeOrder(Plan plan) {
    return plan.tracks().stream()
        .flatMap(
            change ->
                Arrays.stream(change.historyAdded())
                    .mapToObj(second -> new Play(change.id(), second)))
        .sorted(Comparator.comparingLong(Play::second))
        .toList();
  }

  private void send(Plan plan, List<Play> plays) {
    Map<String, Integer> before = new HashMap<>();
    Map<String, Integer> targets = new HashMap<>();
    for (Change change : plan.tracks()) {
      before.put(change.id(), change.before().count());
      targets.put(change.id(), change.after().count());
    }
    try (Progress progress = console.progress("Sending plays")) {
      progress.total(plays.size());
      NavidromeServer.Sent sent =
          server.send(plays, before, targets, done -> progress.step(done, ""));
      if (!sent.doubtful().isEmpty()) {
        console.warn(
            Count.of(sent.doubtful().size(), "play")
                + " may have been counted in a request whose answer was lost; they were not sent"
                + " again, for the counts already are what they shall be.");
      }
    }
  }

  /** The server dates a star when it is set, so the oldest love goes first. */
  private void star(Plan plan) {
    plan.tracks().stream()
        .filter(Change::stars)
        .sorted(
            Comparator.comparing(
                change -> PlayDate.instant(change.after().starredAt()).orElse(time.now())))
        .forEach(change -> server.star(change.id()));
    plan.tracks().stream().filter(Change::unstars).forEach(change -> server.unstar(change.id()));
  }
}
