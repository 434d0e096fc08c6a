package navisync.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import navisync.console.Layout;
import navisync.model.TimeRange;
import navisync.source.FetchFigures;
import navisync.source.Gap;
import org.junit.jupiter.api.Test;

class OutcomeSummaryTest {
  private static final Layout LAYOUT = new Layout(80, false, ZoneOffset.UTC);
  private static final Path REPORTS = Path.of("json");
  private static final RunResult.Applied VERIFIED_EMPTY =
      new RunResult.Applied(0, 0, 0, 0, 0, 0, true, null);
  private static final FetchFigures WITH_GAP =
      new FetchFigures(
          "Last.fm",
          9,
          0,
          203,
          2000,
          0,
          0,
          0,
          List.of(new Gap(new TimeRange(1, 2), "offline", true)),
          List.of());

  private static RunResult run(
      String mode, boolean dryRun, FetchFigures fetch, RunResult.Applied applied) {
    return new RunResult(
        mode,
        dryRun,
        fetch,
        RunResult.Matching.NONE,
        RunResult.Planned.NONE,
        applied,
        RunResult.Seconds.NONE,
        null,
        0,
        null);
  }

  private static String summary(RunResult result, boolean planEmpty) {
    return Screen.text(OutcomeSummary.lines(result, planEmpty, Path.of(""), REPORTS, LAYOUT));
  }

  @Test
  void whatWasReadBackAsChanged() {
    RunResult.Applied applied =
        new RunResult.Applied(27, 9, 1, 1345, 3, 0, true, "backups/navidrome-20240101-120000.db");
    assertEquals(
        """
        Done: 27 tracks, 9 albums and 1 artist updated and verified, 1,345 plays added,
        3 stars set.
        Backup: backups/navidrome-20240101-120000.db
        Open json/report.html in a browser.
        Next: start Navidrome again if you stopped it.
        Next: run again to fetch the missing part of your history at Last.fm.
        """,
        summary(run("db", false, WITH_GAP, applied), false));
  }

  @Test
  void successButNothingChangedIsSaidPlainly() {
    RunResult.Applied applied = new RunResult.Applied(0, 0, 0, 0, 0, 2, false, null);
    assertEquals(
        """
        Done: 0 changes.
        2 changes failed.
        Open json/report.html in a browser.
        """,
        summary(run("api", false, FetchFigures.none("Last.fm"), applied), false));
  }

  @Test
  void whatCouldNotBeReadBackIsNoSuccess() {
    RunResult.Applied applied = new RunResult.Applied(2, 0, 0, 5, 0, 0, false, null);
    assertEquals(
        """
        Done: 2 tracks updated, 5 plays added.
        Verification failed: Navidrome does not show what was planned.
        Open json/report.html in a browser.
        """,
        summary(run("api", false, FetchFigures.none("Last.fm"), applied), false));
  }

  @Test
  void aRunWithoutChangesSaysSo() {
    assertEquals(
        """
        Done: 0 changes, nothing was written to Navidrome.
        Open json/report.html in a browser.
        """,
        summary(run("db", false, FetchFigures.none("Last.fm"), VERIFIED_EMPTY), true));
  }

  @Test
  void aDryRunSaysThatNothingWasWrittenAndHowToWriteIt() {
    assertEquals(
        """
        Dry run: nothing was written to Navidrome.
        Open json/report.html in a browser.
        Next: to apply this plan, stop Navidrome and run again without --dry-run.
        """,
        summary(run("db", true, FetchFigures.none("Last.fm"), RunResult.Applied.NONE), false));
    assertEquals(
        """
        Dry run: nothing was written to Navidrome.
        Open json/report.html in a browser.
        Next: to apply this plan, run again without --dry-run.
        """,
        summary(run("api", true, FetchFigures.none("Last.fm"), RunResult.Applied.NONE), false));
  }

  @Test
  void aDryRunWithNothingToChangeAsksForNothing() {
    assertEquals(
        """
        Dry run: nothing was written to Navidrome.
        Open json/report.html in a browser.
        """,
        summary(run("db", true, FetchFigures.none("Last.fm"), RunResult.Applied.NONE), true));
  }

  @Test
  void aPlanThatWasNotAgreedToWroteNothing() {
    assertEquals(
        """
        Nothing was written to Navidrome.
        Open json/report.html in a browser.
        """,
        summary(run("db", false, FetchFigures.none("Last.fm"), RunResult.Applied.NONE), false));
  }
}
