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
import navisync.plan.LoveMatch;
import navisync.plan.Plan;
import navisync.plan.PlayMatch;
import org.jline.utils.AttributedString;

/**
 * The summary shown before anything is written: what would change, what stays and why, and what is
 * missing. Only the headline is always there; nothing that is zero is mentioned.
 */
public final class PlanSummary {
  private PlanSummary() {}

  /**
   * Returns the summary of a plan.
   *
   * @param result for the figures of fetching and matching
   * @param plays every played track with its match
   * @param loved every loved track with its match
   * @param toLove the stars to love at Last.fm
   */
  public static List<AttributedString> lines(
      Plan plan,
      SyncScope compared,
      RunResult result,
      List<PlayMatch> plays,
      List<LoveMatch> loved,
      List<SongName> toLove,
      Layout layout) {
    return page(plan, compared, result, plays, loved, toLove, layout).lines();
  }

  /** Returns the same as {@link #lines}, not yet laid out. */
  static Page page(
      Plan plan,
      SyncScope compared,
      RunResult result,
      List<PlayMatch> plays,
      List<LoveMatch> loved,
      List<SongName> toLove,
      Layout layout) {
    Page page = new Page(layout);
    boolean nothing = plan.isEmpty() && toLove.isEmpty();
    page.line(nothing ? Styles.HEADING : Styles.GOOD, headline(plan, compared, result, toLove));
    changes(page, plan);
    page.section(loves(toLove), "");
    Hints hints = new Hints(compared, result);
    LeftAloneSummary.add(page, plan.leftAlone(), hints);
    UnmatchedSummary.add(page, plays, loved, hints);
    HistorySummary.add(page, result, layout);
    return page;
  }

  /**
   * Returns the plan in one sentence, or why there is nothing to change. Sample: {@code Plan: 2
   * play counts raised by 4 plays.}
   */
  public static String headline(
      Plan plan, SyncScope compared, RunResult result, List<SongName> toLove) {
    String source = result.fetch().source();
    if (!plan.isEmpty() || !toLove.isEmpty()) {
      return "Plan: " + sentence(plan, toLove) + ".";
    }
    if (compared.isNothing()) {
      return "Nothing to change. " + compared.noChanges(source);
    }
    RunResult.Matching match = result.match();
    if (match.lastfmTracks() == 0 && !result.fetch().gaps().isEmpty()) {
      return "Nothing to change. No plays were fetched from " + source + " yet.";
    }
    if (match.lastfmTracks() == 0) {
      return "Nothing to change. No plays were found at " + source + ".";
    }
    if (match.matched() == 0) {
      return "Nothing to change. None of "
          + Count.of(match.lastfmTracks(), source + " track")
          + " was found in Navidrome's library.";
    }
    boolean differs = plan.leftAlone().stream().anyMatch(LeftAlone::differs);
    return differs
        ? "Nothing to change. The differences below were left as they are."
        : "Nothing to change. " + compared.noChanges(source);
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
