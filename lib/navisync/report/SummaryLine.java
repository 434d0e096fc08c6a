package navisync.report;

import java.util.ArrayList;
import java.util.List;
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
    List<String> sentences = new ArrayList<>();
    sentences.add(result.dryRun() ? planned(result) : done(result));
    List<String> leftAlone = new ArrayList<>();
    part(leftAlone, result.plan().conflicts(), "conflict", "");
    part(leftAlone, result.plan().fallen(), "track", " with fewer plays than after the last run");
    part(leftAlone, result.plan().takeBacks(), "track", " with plays to take back");
    if (!leftAlone.isEmpty()) {
      sentences.add("Left alone: " + String.join(", ", leftAlone) + ".");
    }
    add(sentences, "Unmatched: ", result.match().unmatched(), "track");
    add(sentences, "Not fetched: ", result.fetch().gaps().size(), "gap");
    return String.join(" ", sentences);
  }

  private static String planned(RunResult result) {
    RunResult.Planned plan = result.plan();
    List<String> parts = new ArrayList<>();
    if (plan.raised() > 0) {
      parts.add(
          Count.of(plan.raised(), "count") + " to raise by " + Count.of(plan.plays(), "play"));
    }
    part(parts, plan.lowered(), "count", " to lower");
    part(parts, plan.starred(), "star", " to set");
    part(parts, plan.unstarred(), "star", " to remove");
    part(parts, plan.toLove(), "track", " to love at Last.fm");
    return "Dry run: " + (parts.isEmpty() ? "nothing to change" : String.join(", ", parts)) + ".";
  }

  private static String done(RunResult result) {
    RunResult.Applied applied = result.applied();
    if (applied.equals(RunResult.Applied.NONE)) {
      return "Nothing was written.";
    }
    String start = result.exitCode() == ExitCode.PARTIAL.number() ? "Partly done: " : "Done: ";
    List<String> parts = new ArrayList<>();
    if (applied.tracks() > 0 || applied.failed() > 0) {
      updated(parts, result);
    }
    part(parts, applied.loved(), "track", " loved at Last.fm");
    part(parts, result.plan().toLove() - applied.loved(), "track", " not loved at Last.fm");
    return start + (parts.isEmpty() ? "nothing to change" : String.join(", ", parts)) + ".";
  }

  private static void updated(List<String> parts, RunResult result) {
    RunResult.Applied applied = result.applied();
    int removed = applied.verified() ? result.plan().unstarred() : 0;
    parts.add(Count.of(applied.tracks(), "track") + " updated");
    part(parts, applied.plays(), "play", " added");
    part(parts, applied.verified() ? result.plan().lowered() : 0, "count", " lowered");
    part(parts, applied.stars() - removed, "star", " set");
    part(parts, removed, "star", " removed");
    part(parts, applied.failed(), "change", " failed");
    parts.add(applied.verified() ? "verified" : "not verified");
  }

  private static void part(List<String> parts, long number, String thing, String done) {
    if (number > 0) {
      parts.add(Count.of(number, thing) + done);
    }
  }

  private static void add(List<String> sentences, String what, long number, String thing) {
    if (number > 0) {
      sentences.add(what + Count.of(number, thing) + ".");
    }
  }
}
