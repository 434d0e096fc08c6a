package navisync.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/**
 * What a person sees at the end: what was really changed, read back from Navidrome, where the files
 * are, and what to do next.
 */
public final class OutcomeSummary {
  private OutcomeSummary() {}

  /**
   * The summary of a run that came to its end.
   *
   * @param planEmpty whether there was nothing to change
   * @param reports the folder the reports are in, as a person would find it; null for none
   */
  public static List<AttributedString> lines(
      RunResult result, boolean planEmpty, Path reports, Layout layout) {
    return page(result, planEmpty, reports, layout).lines();
  }

  /** The same as {@link #lines}, before it is laid out. */
  static Page page(RunResult result, boolean planEmpty, Path reports, Layout layout) {
    Page page = new Page(layout);
    headline(page, result, planEmpty);
    if (result.applied().backup() != null) {
      Path backup = Path.of(result.applied().backup());
      page.line(
          Styles.ASIDE, "Backup: " + (reports == null ? backup : reports.resolveSibling(backup)));
    }
    if (reports != null) {
      page.line(Styles.ASIDE, "Reports: " + reports + " (report.html is the one to look at)");
    }
    next(result, planEmpty).forEach(step -> page.line(Styles.HEADING, "Next: " + step));
    return page;
  }

  private static void headline(Page page, RunResult result, boolean planEmpty) {
    RunResult.Applied applied = result.applied();
    if (result.dryRun()) {
      page.line(Styles.HEADING, "Dry run: nothing was written to Navidrome.");
    } else if (planEmpty) {
      page.line(Styles.GOOD, "Done: 0 changes, nothing was written to Navidrome.");
    } else if (applied.equals(RunResult.Applied.NONE)) {
      page.line(Styles.WARNING, "Nothing was written to Navidrome.");
    } else {
      page.line(
          applied.failed() == 0 && applied.verified() ? Styles.GOOD : Styles.WARNING,
          "Done: " + changed(result) + (applied.verified() ? ", read back and right." : "."));
      if (applied.failed() > 0) {
        page.line(
            Styles.FAILED, Count.of(applied.failed(), "planned change") + " did not come about.");
      } else if (!applied.verified()) {
        page.line(Styles.FAILED, "What was read back differs from the plan.");
      }
    }
  }

  /**
   * Sample: {@code 27 tracks, 9 albums and 8 artists changed, 345 plays added, 2 counts lowered, 3
   * stars set}. What was lowered or taken away is as planned, and told only once it is read back.
   */
  private static String changed(RunResult result) {
    RunResult.Applied applied = result.applied();
    if (applied.tracks() + applied.albums() + applied.artists() == 0) {
      return "0 changes";
    }
    String items = Count.of(applied.tracks(), "track");
    if (applied.albums() > 0 || applied.artists() > 0) {
      items +=
          ", "
              + Count.of(applied.albums(), "album")
              + " and "
              + Count.of(applied.artists(), "artist");
    }
    List<String> parts = new ArrayList<>(List.of(items + " changed"));
    int takenAway = applied.verified() ? result.plan().unstarred() : 0;
    add(parts, applied.plays(), "play", " added");
    add(parts, applied.verified() ? result.plan().lowered() : 0, "count", " lowered");
    add(parts, applied.stars() - takenAway, "star", " set");
    add(parts, takenAway, "star", " taken away");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, long number, String thing, String done) {
    if (number > 0) {
      parts.add(Count.of(number, thing) + done);
    }
  }

  private static List<String> next(RunResult result, boolean planEmpty) {
    List<String> steps = new ArrayList<>();
    boolean database = result.mode().equals("db");
    boolean wrote = !result.applied().equals(RunResult.Applied.NONE);
    if (result.dryRun() && !planEmpty) {
      steps.add(
          database
              ? "to write it, stop Navidrome and run again without --dry-run."
              : "to write it, run again without --dry-run.");
    }
    if (database && wrote && !planEmpty) {
      steps.add("start Navidrome again if you stopped it.");
    }
    if (!result.fetch().gaps().isEmpty()) {
      steps.add("run again to fetch what is missing of Last.fm's history.");
    }
    return steps;
  }
}
