package navisync.report;

import navisync.console.Count;
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
    Parts written = written(plan);
    Parts parts = new Parts();
    if (!written.isEmpty()) {
      parts.add("write " + written.listed() + " to " + target);
    }
    parts
        .add("remove ", plan.unstarred(), "star", written.isEmpty() ? " from " + target : "")
        .add("love ", loves, "track", " at Last.fm");
    if (parts.isEmpty()) {
      parts.add("write album and artist totals to " + target);
    }
    return parts.listed() + "?";
  }

  private static Parts written(Plan plan) {
    return new Parts()
        .add(plan.raised(), "higher count", " (+" + Count.of(plan.plays(), "play") + ")")
        .add(plan.lowered(), "lower count", " (-" + Count.of(plan.playsRemoved(), "play") + ")")
        .add(plan.datesUpdated(), "last-played date", "")
        .add(plan.starred(), "star", "");
  }
}
