package navisync.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import navisync.console.Count;
import navisync.console.Times;
import navisync.plan.PlayMatch;
import navisync.report.RunFacts;
import navisync.report.RunFigures;
import navisync.report.RunReport;

/** The top of a report in values: the run's facts, its figures, and what is in the library. */
final class Overview {
  /** A value with its name; the template uses the names of the components. */
  record NamedValue(String name, String value) {}

  private Overview() {}

  /** Returns the local time of a run. */
  static String minute(RunReport run) {
    return Times.minute(run.time().getEpochSecond(), run.zone());
  }

  /** Returns who, where and how. */
  static List<NamedValue> facts(RunReport run) {
    RunFacts facts = run.facts();
    List<NamedValue> named = new ArrayList<>();
    named.add(new NamedValue("Plays from", facts.source()));
    named.add(new NamedValue("Navidrome user", run.matched().library().userName()));
    named.add(new NamedValue(run.figures().ofDatabase() ? "Database" : "Server", facts.place()));
    named.add(
        new NamedValue(
            "Mode",
            (run.figures().ofDatabase() ? "database" : "API")
                + (run.figures().dryRun() ? ", dry run" : "")));
    named.add(new NamedValue("Policy", facts.policy()));
    named.add(
        new NamedValue(
            "Time",
            minute(run)
                + String.format(Locale.ROOT, ", took %.1f s", run.figures().seconds().total())));
    named.add(new NamedValue("NaviSync", facts.version()));
    return named.stream().filter(each -> !each.value().isEmpty()).toList();
  }

  /** Returns the figures that are not zero. */
  static List<NamedValue> figures(RunReport run) {
    RunFigures.Planned plan = run.figures().plan();
    List<NamedValue> figures = new ArrayList<>();
    add(figures, plan.plays(), "play added", "plays added");
    add(figures, plan.raised(), "count raised", "counts raised");
    add(figures, plan.lowered(), "count lowered", "counts lowered");
    add(figures, plan.starred(), "star set", "stars set");
    add(figures, plan.unstarred(), "star removed", "stars removed");
    add(figures, run.figures().applied().failed(), "failed change", "failed changes");
    add(figures, plan.conflicts(), "conflict", "conflicts");
    add(figures, run.figures().match().suggested(), "possible match", "possible matches");
    add(figures, run.figures().fetch().newPlays(), "new play fetched", "new plays fetched");
    return figures;
  }

  private static void add(List<NamedValue> figures, long value, String one, String several) {
    if (value != 0) {
      figures.add(new NamedValue(value == 1 ? one : several, Count.of(value)));
    }
  }

  /** Returns how many of the plays and of the tracks are in the library; none without plays. */
  static List<Share> shares(RunReport run) {
    long plays = 0;
    long found = 0;
    for (PlayMatch play : run.matched().plays()) {
      plays += play.played().plays();
      found += play.targets().isEmpty() ? 0 : play.played().plays();
    }
    RunFigures.Matched match = run.figures().match();
    return plays == 0
        ? List.of()
        : List.of(
            new Share("plays", found, plays),
            new Share("tracks", match.matched(), match.lastfmTracks()));
  }

  /** Sample: {@code 57 of 588 tracks are in your library. They make up 49% of your plays.} */
  static String share(List<Share> shares) {
    return shares.isEmpty()
        ? ""
        : shares.get(1).ofAll()
            + " are in your library. They make up "
            + shares.get(0).text()
            + " of your plays.";
  }
}
