package navisync.report;

import navisync.ExitCode;
import navisync.console.Count;

/** A run in one line, for logs. Nothing that is zero is mentioned. */
public final class SummaryLine {
  private SummaryLine() {}

  /**
   * Returns the line. Sample: {@code Done: 29 tracks updated, 274 plays added, 3 stars set,
   * verified. Left alone: 1 conflict. Unmatched: 2 tracks.}
   */
  public static String of(RunResult result) {
    RunFigures run = result.figures();
    RunFigures.Planned plan = run.plan();
    StringBuilder line = new StringBuilder(run.dryRun() ? planned(plan) : done(result));
    Parts leftAlone =
        new Parts()
            .add(plan.conflicts(), "conflict", "")
            .add(plan.fallen(), "track", " with fewer plays than after the last run")
            .add(plan.takeBacks(), "track", " with plays to take back");
    add(line, " Left alone: ", leftAlone);
    add(line, " Unmatched: ", new Parts().add(run.match().unmatched(), "track", ""));
    add(line, " Not fetched: ", new Parts().add(run.fetch().gaps().size(), "gap", ""));
    return line.toString();
  }

  private static void add(StringBuilder line, String what, Parts parts) {
    if (!parts.isEmpty()) {
      line.append(what).append(parts.orElse("")).append('.');
    }
  }

  private static String planned(RunFigures.Planned plan) {
    String parts =
        new Parts()
            .add(plan.raised(), "count", " to raise by " + Count.of(plan.plays(), "play"))
            .add(plan.lowered(), "count", " to lower")
            .add(plan.starred(), "star", " to set")
            .add(plan.unstarred(), "star", " to remove")
            .add(plan.toLove(), "track", " to love at Last.fm")
            .orElse("nothing to change");
    return "Dry run: " + parts + ".";
  }

  private static String done(RunResult result) {
    RunFigures run = result.figures();
    RunFigures.Applied applied = run.applied();
    if (!run.wrote()) {
      return "Nothing was written.";
    }
    Parts parts = new Parts();
    if (applied.tracks() > 0 || applied.failed() > 0) {
      int removed = applied.verified() ? run.plan().unstarred() : 0;
      parts
          .add(Count.of(applied.tracks(), "track") + " updated")
          .add(applied.plays(), "play", " added")
          .add(applied.verified() ? run.plan().lowered() : 0, "count", " lowered")
          .add(applied.stars() - removed, "star", " set")
          .add(removed, "star", " removed")
          .add(applied.failed(), "change", " failed")
          .add(applied.verified() ? "verified" : "not verified");
    }
    parts
        .add(applied.loved(), "track", " loved at Last.fm")
        .add(run.plan().toLove() - applied.loved(), "track", " not loved at Last.fm");
    String start = result.exitCode() == ExitCode.PARTIAL.number() ? "Partly done: " : "Done: ";
    return start + parts.orElse("nothing to change") + ".";
  }
}
