package navisync.sync;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import navisync.ExitCode;
import navisync.Failure;
import navisync.console.Console;
import navisync.console.Progress;
import navisync.io.Timekeeper;
import navisync.model.Annotation;
import navisync.model.Library;
import navisync.model.PlayDate;
import navisync.model.SortedTimes;
import navisync.model.TimedPlay;
import navisync.model.UnconfirmedPlays;
import navisync.navidrome.api.NavidromeServer;
import navisync.navidrome.api.SendJob;
import navisync.navidrome.api.SendResult;
import navisync.plan.Change;
import navisync.plan.Plan;
import navisync.plan.SentByOthers;
import navisync.report.RunFigures;
import navisync.store.navidrome.OpenIntent;
import navisync.store.navidrome.RunJournal;
import navisync.store.navidrome.RunStart;

/** Carries a plan out over the API: sends its plays, sets and takes its stars, and reads back. */
final class ApiApply {
  private final NavidromeServer server;
  private final Console console;
  private final Timekeeper time;
  private final int toleranceSeconds;
  private final Instant connected;

  /**
   * Creates the sender for one server.
   *
   * @param toleranceSeconds the greatest distance of two times of one play
   * @param connected when the run first saw the server
   */
  ApiApply(
      NavidromeServer server,
      Console console,
      Timekeeper time,
      int toleranceSeconds,
      Instant connected) {
    this.server = server;
    this.console = console;
    this.time = time;
    this.toleranceSeconds = toleranceSeconds;
    this.connected = connected;
  }

  /**
   * Carries out a plan, and prints each track that failed.
   *
   * @param plan the plan that was agreed to
   * @param fresh the part that is still needed
   * @param library the library the plan was made for
   * @param forwardingOff whether forwarding is switched off for NaviSync's player
   * @throws Failure of a partial run if the server fails on the way; the intent then stays open
   */
  RunFigures.Applied carryOut(
      Plan plan,
      Plan fresh,
      Library library,
      RunJournal journal,
      RunStart start,
      boolean forwardingOff) {
    OpenIntent intent = journal.begin(fresh, start);
    try {
      return carryOut(plan, fresh, library, journal, intent, forwardingOff);
    } catch (Failure failed) {
      throw failed.exitCode() == ExitCode.ERROR
          ? Failure.partial(
              failed.getMessage() + " What it counted is kept. The next run continues from there.",
              failed)
          : failed;
    }
  }

  private RunFigures.Applied carryOut(
      Plan plan,
      Plan fresh,
      Library library,
      RunJournal journal,
      OpenIntent begun,
      boolean forwardingOff) {
    SendResult sent = send(fresh, library, journal.unconfirmed(), forwardingOff);
    star(fresh);
    OpenIntent intent = withoutOthers(begun, sent, journal);
    SentChanges changes = readBack(plan, intent.changes());
    if (sent.stop() == SendResult.Stop.NOT) {
      String why =
          sent.refused().isEmpty() ? "." : "; Navidrome's last error: " + sent.trouble() + ".";
      changes
          .notCounted()
          .forEach(change -> console.warn(change.name() + ": " + changes.shortfall(change) + why));
    }
    boolean unexplained = warnOfUnexplained(plan, changes.now());
    int failed = changes.notCounted().size();
    boolean verified = failed == 0 && !unexplained;
    ExitCode exitCode = verified ? ExitCode.DONE : ExitCode.PARTIAL;
    if (!changes.notCounted().isEmpty()) {
      CountedPlan counted = CountedPlan.of(intent, changes);
      journal.cutDown(intent, counted.changes(), counted.ledger());
    }
    journal.close(intent, time.now(), exitCode);
    return new RunFigures.Applied(
        changes.tracks(), 0, 0, changes.plays(), changes.stars(), failed, verified, null);
  }

  /** Notes plays that others sent while these were sent as theirs. */
  private static OpenIntent withoutOthers(OpenIntent intent, SendResult sent, RunJournal journal) {
    if (sent.byOthers().isEmpty()) {
      return intent;
    }
    Map<String, long[]> byOthers =
        sent.byOthers().stream()
            .collect(
                Collectors.toMap(
                    TimedPlay::track, play -> new long[] {play.second()}, SortedTimes::plus));
    OpenIntent own =
        new OpenIntent(
            intent.run(),
            intent.mode(),
            intent.started(),
            SentByOthers.changes(intent.changes(), byOthers),
            SentByOthers.ledger(intent.ledger(), byOthers));
    journal.cutDown(own, own.changes(), own.ledger());
    return own;
  }

  /** Reads the changes back: once, and where something is missing, again once the server rests. */
  private SentChanges readBack(Plan plan, List<Change> changes) {
    Set<String> changed = plan.tracks().stream().map(Change::id).collect(Collectors.toSet());
    SentChanges sent = new SentChanges(changes, server.annotations(changed));
    return sent.notCounted().isEmpty()
        ? sent
        : new SentChanges(changes, server.annotationsAtRest(changed));
  }

  private boolean warnOfUnexplained(Plan plan, Map<String, Annotation> now) {
    List<UnexplainedPlays> unexplained = UnexplainedPlays.find(plan, now, Map.of(), connected);
    if (!unexplained.isEmpty()) {
      unexplained = UnexplainedPlays.find(plan, now, server.history(), connected);
    }
    unexplained.forEach(each -> console.warn(each.text()));
    return !unexplained.isEmpty();
  }

  private SendResult send(
      Plan plan, Library library, UnconfirmedPlays unconfirmed, boolean forwardingOff) {
    SendJob order = order(plan, library, forwardingOff);
    if (order.plays().isEmpty()) {
      return SendResult.NOTHING;
    }
    if (unconfirmed.all().stream().anyMatch(each -> isCounted(each, library, order))) {
      unconfirmed.clear();
    }
    SendResult sent;
    try (Progress progress = console.progress("Sending plays")) {
      progress.total(order.plays().size());
      sent = server.send(order, unconfirmed, done -> progress.step(done, ""));
    }
    Map<String, String> names =
        plan.tracks().stream().collect(Collectors.toMap(Change::id, Change::name));
    if (!sent.byOthers().isEmpty()) {
      console.line(PlanRefresh.countedMeanwhile(sent.byOthers().size()));
    }
    SendingNotes.of(sent, names).forEach(console::warn);
    return sent;
  }

  /** Returns whether the count of its track went up since it was sent. */
  private static boolean isCounted(
      UnconfirmedPlays.Unconfirmed play, Library library, SendJob order) {
    String track = play.play().track();
    return Math.max(library.ofTrack(track).count(), order.before().getOrDefault(track, 0L))
        > play.countBefore();
  }

  private SendJob order(Plan plan, Library library, boolean forwardingOff) {
    List<TimedPlay> plays =
        plan.tracks().stream()
            .flatMap(
                change ->
                    Arrays.stream(change.historyAdded())
                        .mapToObj(second -> new TimedPlay(change.id(), second)))
            .sorted(Comparator.comparingLong(TimedPlay::second))
            .toList();
    Map<String, Long> before = new HashMap<>();
    plan.tracks().forEach(change -> before.put(change.id(), change.before().count()));
    boolean countsShown =
        library.trackAnnotations().values().stream().anyMatch(each -> each.count() > 0)
            || before.values().stream().anyMatch(count -> count > 0);
    return new SendJob(
        plays,
        before,
        plan.targetCounts(),
        library.shownHistory(),
        countsShown ? SendJob.Counts.SHOWN : SendJob.Counts.HIDDEN,
        forwardingOff ? SendJob.ForwardingRule.OFF : SendJob.ForwardingRule.ALLOWED,
        toleranceSeconds);
  }

  /**
   * Sets and removes stars one by one, the oldest love first: the server dates a star when it is
   * set.
   */
  private void star(Plan plan) {
    List<Change> stars =
        plan.tracks().stream()
            .filter(Change::stars)
            .sorted(
                Comparator.comparing(
                    change -> PlayDate.instant(change.after().starredAt()).orElse(time.now())))
            .toList();
    try (Progress progress = console.progress("Setting stars")) {
      progress.total(stars.size());
      int done = 0;
      for (Change change : stars) {
        server.star(change.id());
        progress.step(++done, "");
      }
    }
    plan.tracks().stream().filter(Change::unstars).forEach(change -> server.unstar(change.id()));
  }
}
