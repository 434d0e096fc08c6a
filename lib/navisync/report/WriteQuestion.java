package navisync.report;

import java.util.ArrayList;
import java.util.List;
import navisync.console.Count;
import navisync.plan.Change;
import navisync.plan.Plan;

/** The question before anything is written: it says what you agree to. */
public final class WriteQuestion {
  private WriteQuestion() {}

  /**
   * Returns the question. Sample: {@code Write 42 higher counts (+811 plays) and 3 stars to
   * navidrome.db?}
   *
   * @param target what is written to, such as {@code navidrome.db}
   * @param loves how many stars to love at Last.fm
   */
  public static String of(Plan plan, String target, int loves) {
    String text = text(plan, target, loves);
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Returns the question of an undo. Sample: {@code Undo run 7: write ... to navidrome.db?} */
  public static String ofUndo(long run, Plan plan, String target) {
    return "Undo run " + run + ": " + text(plan, target, 0);
  }

  private static String text(Plan plan, String target, int loves) {
    List<String> written = written(plan);
    List<String> parts = new ArrayList<>();
    if (!written.isEmpty()) {
      parts.add("write " + joined(written) + " to " + target);
    }
    if (plan.unstarred() > 0) {
      parts.add(
          "remove "
              + Count.of(plan.unstarred(), "star")
              + (written.isEmpty() ? " from " + target : ""));
    }
    if (loves > 0) {
      parts.add("love " + Count.of(loves, "track") + " at Last.fm");
    }
    if (parts.isEmpty()) {
      parts.add("write album and artist totals to " + target);
    }
    return joined(parts) + "?";
  }

  private static List<String> written(Plan plan) {
    List<String> written = new ArrayList<>();
    if (plan.raised() > 0) {
      written.add(
          Count.of(plan.raised(), "higher count") + " (+" + Count.of(plan.plays(), "play") + ")");
    }
    if (plan.lowered() > 0) {
      long fewer =
          plan.tracks().stream().mapToLong(change -> Math.max(0, -change.countDifference())).sum();
      written.add(Count.of(plan.lowered(), "lower count") + " (-" + Count.of(fewer, "play") + ")");
    }
    long dates = plan.tracks().stream().filter(Change::movesDateOnly).count();
    if (dates > 0) {
      written.add(Count.of(dates, "last-played date"));
    }
    if (plan.starred() > 0) {
      written.add(Count.of(plan.starred(), "star"));
    }
    return written;
  }

  /** Sample: {@code a, b and c}. */
  private static String joined(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
