package navisync.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import navisync.console.Count;
import navisync.console.Layout;
import navisync.console.Styles;
import navisync.console.Table;
import navisync.model.SongName;
import navisync.plan.Change;
import navisync.plan.LeftAlone;
import navisync.plan.Plan;
import org.jline.utils.AttributedString;

/**
 * The summary shown before anything is written: what would change, what stays and why, and what is
 * missing. Only the headline is always there; nothing that is zero is mentioned.
 */
public final class PlanSummary {
  private PlanSummary() {}

  /** Returns the summary of a plan. */
  public static List<AttributedString> lines(RunReport run, Layout layout) {
    Page page = new Page(layout);
    page.line(run.isEmpty() ? Styles.HEADING : Styles.GOOD, headline(run));
    changes(page, run.plan());
    page.section(loves(run.toLove()), "");
    LeftAloneSummary.add(page, run.plan().leftAlone(), run.hints());
    UnmatchedSummary.add(page, run.matched(), run.hints());
    HistorySummary.add(page, run.figures(), layout);
    return page.lines();
  }

  /**
   * Returns the plan in one sentence, or why there is nothing to change. Sample: {@code Plan: 2
   * play counts raised by 4 plays.}
   */
  public static String headline(RunReport run) {
    return run.isEmpty()
        ? "Nothing to change. " + whyNothing(run)
        : "Plan: " + sentence(run.plan(), run.toLove()) + ".";
  }

  private static String whyNothing(RunReport run) {
    String source = run.source();
    RunFigures.Matched match = run.figures().match();
    if (run.scope().isNothing()) {
      return run.scope().noChanges(source);
    }
    if (match.lastfmTracks() == 0) {
      return run.figures().fetch().gaps().isEmpty()
          ? "No plays were found at " + source + "."
          : "No plays were fetched from " + source + " yet.";
    }
    if (match.matched() == 0) {
      return "None of "
          + Count.of(match.lastfmTracks(), source + " track")
          + " was found in Navidrome's library.";
    }
    return run.plan().leftAlone().stream().anyMatch(LeftAlone::differs)
        ? "The differences below were left as they are."
        : run.scope().noChanges(source);
  }

  /**
   * Returns what a plan and its loves do, in numbers; {@code ""} when they do nothing. Sample:
   * {@code 2 play counts raised by 4 plays, 1 star set}.
   */
  public static String sentence(Plan plan, List<SongName> toLove) {
    Parts parts =
        new Parts()
            .add(plan.raised(), "play count", " raised by " + Count.of(plan.plays(), "play"))
            .add(
                plan.lowered(),
                "play count",
                " lowered by " + Count.of(plan.playsRemoved(), "play"))
            .add(plan.datesUpdated(), "last-played date", " updated")
            .add(plan.starred(), "star", " set")
            .add(plan.unstarred(), "star", " removed");
    if (parts.isEmpty() && !plan.isEmpty()) {
      parts.add("album and artist totals corrected");
    }
    return parts.add(toLove.size(), "star", " to love at Last.fm").orElse("");
  }

  /** Adds what a plan does, track by track. */
  static void changes(Page page, Plan plan) {
    page.section(counts(plan, "Play counts raised", change -> change.countDifference() > 0), "");
    page.section(counts(plan, "Play counts lowered", change -> change.countDifference() < 0), "");
    page.section(names(plan, "Stars set", Change::stars), "");
    page.section(names(plan, "Stars removed", Change::unstars), "");
  }

  /** Returns the changed counts, largest difference first. */
  private static Table counts(Plan plan, String heading, Predicate<Change> which) {
    Table table = new Table(heading).number("before").number("after");
    plan.tracks().stream()
        .filter(which)
        .sorted(
            Comparator.comparingLong((Change change) -> -Math.abs(change.countDifference()))
                .thenComparing(Change::name, SongName.ORDER))
        .forEach(
            change -> table.row(change.name(), change.before().count(), change.after().count()));
    return table;
  }

  private static Table names(Plan plan, String heading, Predicate<Change> which) {
    Table table = new Table(heading);
    plan.tracks().stream()
        .filter(which)
        .map(Change::name)
        .sorted(SongName.ORDER)
        .forEach(table::row);
    return table;
  }

  private static Table loves(List<SongName> toLove) {
    Table table = new Table("Stars to love at Last.fm");
    toLove.stream().map(SongName::text).sorted(SongName.ORDER).forEach(table::row);
    return table;
  }
}
