package navisync.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import navisync.console.Count;
import navisync.console.Layout;
import navisync.console.Styles;
import navisync.source.FetchFigures;
import org.jline.utils.AttributedString;

/**
 * The summary at the end of a run: the verified changes, where the backup and report are, and what
 * to do next.
 */
public final class OutcomeSummary {
  private OutcomeSummary() {}

  /**
   * Returns the summary of a completed run.
   *
   * @param planEmpty whether there was nothing to change
   * @param home the home folder, as shown to the user; null shows the backup relative to it
   * @param reports the folder of the reports, as shown to the user; null without reports
   */
  public static List<AttributedString> lines(
      RunFigures run, boolean planEmpty, Path home, Path reports, Layout layout) {
    return page(run, planEmpty, home, reports, layout).lines();
  }

  /** Returns the same as {@link #lines}, not yet laid out. */
  public static Page page(
      RunFigures run, boolean planEmpty, Path home, Path reports, Layout layout) {
    Page page = new Page(layout);
    headline(page, run, planEmpty);
    if (run.applied().backup() != null) {
      Path backup = Path.of(run.applied().backup());
      page.line(Styles.ASIDE, "Backup: " + (home == null ? backup : home.resolve(backup)));
    }
    if (reports != null) {
      page.line(Styles.ASIDE, "Open " + reports.resolve("report.html") + " in a browser.");
    }
    next(run, planEmpty).forEach(step -> page.line(Styles.HEADING, "Next: " + step));
    return page;
  }

  private static void headline(Page page, RunFigures run, boolean planEmpty) {
    RunFigures.Applied applied = run.applied();
    if (run.dryRun()) {
      page.line(Styles.HEADING, "Dry run: nothing was written to Navidrome.");
    } else if (planEmpty) {
      page.line(Styles.GOOD, "Done: 0 changes, nothing was written to Navidrome.");
    } else if (!run.wrote()) {
      page.line(Styles.WARNING, "Nothing was written to Navidrome.");
    } else {
      page.line(
          applied.failed() == 0 && applied.verified() ? Styles.GOOD : Styles.WARNING,
          "Done: " + changed(run) + ".");
      if (applied.failed() > 0) {
        page.line(Styles.FAILED, Count.of(applied.failed(), "change") + " failed.");
      } else if (!applied.verified()) {
        page.line(Styles.FAILED, "Verification failed: Navidrome does not show what was planned.");
      }
    }
  }

  /**
   * Sample: {@code 27 tracks, 9 albums and 8 artists updated and verified, 345 plays added, 2
   * counts lowered, 3 stars set}. Lowered counts and removed stars are taken from the plan, and
   * named only once verified.
   */
  private static String changed(RunFigures run) {
    RunFigures.Applied applied = run.applied();
    if (applied.tracks() + applied.albums() + applied.artists() == 0) {
      return applied.verified() ? "0 changes, verified" : "0 changes";
    }
    String items = Count.of(applied.tracks(), "track");
    if (applied.albums() > 0 || applied.artists() > 0) {
      items +=
          ", "
              + Count.of(applied.albums(), "album")
              + " and "
              + Count.of(applied.artists(), "artist");
    }
    int takenAway = applied.verified() ? run.plan().unstarred() : 0;
    return new Parts()
        .add(items + (applied.verified() ? " updated and verified" : " updated"))
        .add(applied.plays(), "play", " added")
        .add(applied.verified() ? run.plan().lowered() : 0, "count", " lowered")
        .add(applied.stars() - takenAway, "star", " set")
        .add(takenAway, "star", " removed")
        .orElse("");
  }

  private static List<String> next(RunFigures run, boolean planEmpty) {
    List<String> steps = new ArrayList<>();
    if (run.dryRun() && !planEmpty) {
      steps.add(
          run.ofDatabase()
              ? "stop Navidrome and run again without --dry-run to apply this plan."
              : "run again without --dry-run to apply this plan.");
    }
    if (run.ofDatabase() && run.wrote() && !planEmpty) {
      steps.add("start Navidrome again if you stopped it.");
    }
    if (!run.fetch().gaps().isEmpty()) {
      List<FetchFigures> sources = run.fetch().sources();
      String missing =
          sources.isEmpty()
              ? run.fetch().source()
              : sources.stream()
                  .filter(each -> !each.gaps().isEmpty())
                  .map(FetchFigures::source)
                  .collect(Collectors.joining(" and "));
      steps.add("run again to fetch the missing part of your history at " + missing + ".");
    }
    return steps;
  }
}
