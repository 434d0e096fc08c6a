package navisync.sync;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import navisync.console.Console;
import navisync.console.Count;
import navisync.model.Annotation;
import navisync.model.Library;
import navisync.navidrome.api.NavidromeServer;
import navisync.plan.Change;
import navisync.plan.Plan;
import navisync.plan.RemainingPlan;

/**
 * Brings a plan up to date before it is carried out over the API: while the user decides, other
 * clients and other NaviSync folders go on.
 */
final class PlanRefresh {
  private final NavidromeServer server;
  private final Console console;
  private final long toleranceSeconds;

  PlanRefresh(NavidromeServer server, Console console, long toleranceSeconds) {
    this.server = server;
    this.console = console;
    this.toleranceSeconds = toleranceSeconds;
  }

  /**
   * Returns the plan without what is counted by now.
   *
   * @param library the library the plan was made for
   */
  Plan upToDate(Plan plan, Library library) {
    List<Change> raises =
        plan.tracks().stream().filter(change -> change.historyAdded().length > 0).toList();
    if (raises.isEmpty()) {
      return plan;
    }
    Set<String> tracks = raises.stream().map(Change::id).collect(Collectors.toSet());
    Map<String, Annotation> now = server.annotations(tracks);
    Map<String, long[]> others = Map.of();
    if (raises.stream()
        .anyMatch(change -> now.get(change.id()).count() > change.before().count())) {
      now.putAll(server.annotationsAtRest(tracks));
      others = server.playsOfOthers(library.shownHistory(), List.of());
    }
    Plan fresh = RemainingPlan.of(plan, now, others, toleranceSeconds);
    long counted = plan.plays() - fresh.plays();
    if (counted > 0) {
      console.line(countedMeanwhile(counted));
    }
    return fresh;
  }

  /** Returns the message about plays that others sent meanwhile. */
  static String countedMeanwhile(long plays) {
    return "Another client sent " + Count.of(plays, "play") + " in the meantime. Not sent again.";
  }
}
