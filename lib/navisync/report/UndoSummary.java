package navisync.report;

import java.util.List;
import navisync.console.Count;
import navisync.console.Layout;
import navisync.console.Styles;
import navisync.console.Table;
import navisync.console.Times;
import navisync.model.SongName;
import navisync.store.navidrome.PastRun;
import navisync.undo.UndoPlan;
import org.jline.utils.AttributedString;

/** The summary shown before a run is undone: what changes, what stays, and why. */
public final class UndoSummary {
  private UndoSummary() {}

  /** Returns the summary of a plan to undo a run. */
  public static List<AttributedString> lines(PastRun run, UndoPlan undo, Layout layout) {
    Page page = new Page(layout);
    page.line(Styles.HEADING, described(run, layout));
    page.line(
        undo.plan().isEmpty() ? Styles.HEADING : Styles.GOOD,
        undo.plan().isEmpty()
            ? "Nothing to change: none of it can be undone."
            : "Plan: " + PlanSummary.sentence(undo.plan(), List.of()) + ".");
    PlanSummary.changes(page, undo.plan());
    for (UndoPlan.Reason reason : UndoPlan.Reason.values()) {
      Table table = new Table(reason.text()).style(Styles.WARNING);
      undo.kept().stream()
          .filter(kept -> kept.reason() == reason)
          .map(UndoPlan.Kept::name)
          .sorted(SongName.ORDER)
          .forEach(table::row);
      page.section(table, "");
    }
    return page.lines();
  }

  /** Sample: {@code Run 7 (2023-11-14 22:13): raised 2 play counts by 4 plays, set 1 star.} */
  private static String described(PastRun run, Layout layout) {
    String did =
        new Parts()
            .add("raised ", run.raised(), "play count", " by " + Count.of(run.plays(), "play"))
            .add("lowered ", run.lowered(), "play count", "")
            .add("set ", run.starred(), "star", "")
            .add("removed ", run.unstarred(), "star", "")
            .orElse("changed only dates or totals");
    return "Run %d (%s): %s."
        .formatted(run.run(), Times.minute(run.started().getEpochSecond(), layout.zone()), did);
  }
}
