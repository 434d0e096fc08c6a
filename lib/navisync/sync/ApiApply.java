package navisync.sync;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import navisync.lastfm.Timekeeper;
import navisync.navidrome.PlayDate;
import navisync.navidrome.api.NavidromeServer;
import navisync.navidrome.api.Play;
import navisync.plan.Change;
import navisync.plan.Plan;
import navisync.report.Console;
import navisync.report.Count;
import navisync.report.Progress;

/** Carries a plan out over the API: sends its plays, sets and takes its stars, and reads back. */
final class ApiApply {
  private final NavidromeServer server;
  private final Console console;
  private final Timekeeper time;

  ApiApply(NavidromeServer server, Console console, Timekeeper time) {
    this.server = server;
    this.console = console;
    this.time = time;
  }

  /** Does all of it and tells of what did not come about, track by track. */
  SentChanges carryOut(Plan plan) {
    String trouble = send(plan, inTimeOrder(plan));
    star(plan);
    SentChanges sent = readBack(plan);
    String why = trouble.isEmpty() ? "." : "; Navidrome's last refusal: " + trouble + ".";
    sent.notCounted()
        .forEach(change -> console.warn(change.name() + ": " + sent.shortfall(change) + why));
    return sent;
  }

  /** One reading tells; where something is missing, another one once the server rests. */
  private SentChanges readBack(Plan plan) {
    Set<String> changed = plan.tracks().stream().map(Change::id).collect(Collectors.toSet());
    SentChanges sent = new SentChanges(plan.tracks(), server.annotations(changed));
    return sent.notCounted().isEmpty()
        ? sent
        : new SentChanges(plan.tracks(), server.annotationsAtRest(changed));
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

  /** Sends all of them, and tells what went wrong: {@code ""} for nothing. */
  private String send(Plan plan, List<Play> plays) {
    Map<String, Long> before = new HashMap<>();
    Map<String, Long> targets = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (Change change : plan.tracks()) {
      before.put(change.id(), change.before().count());
      targets.put(change.id(), change.after().count());
      names.put(change.id(), change.name());
    }
    NavidromeServer.Sent sent;
    try (Progress progress = console.progress("Sending plays")) {
      progress.total(plays.size());
      sent = server.send(plays, before, targets, done -> progress.step(done, ""));
    }
    sent.doubtful().stream()
        .collect(Collectors.groupingBy(Play::track, TreeMap::new, Collectors.counting()))
        .forEach((track, number) -> console.warn(names.get(track) + doubt(number)));
    return sent.refused().isEmpty() ? "" : sent.trouble();
  }

  private static String doubt(long number) {
    return ": "
        + Count.of(number, "play")
        + " may have been counted in a request whose answer was lost; not sent again, for the"
        + " count is what it shall be.";
  }

  /** The server dates a star when it is set, so the oldest love goes first, one by one. */
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
