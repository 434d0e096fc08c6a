package navisync.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import navisync.console.Layout;
import navisync.model.Mode;
import navisync.model.TimeRange;
import navisync.source.FetchFigures;
import navisync.source.Gap;
import org.junit.jupiter.api.Test;

class OutcomeSummaryTest {
  private static final Layout LAYOUT = new Layout(80, false, ZoneOffset.UTC);
  private static final Path REPORTS = Path.of("json");
  private static final RunFigures.Applied VERIFIED_EMPTY = RunFigures.Applied.NOTHING_TO_DO;
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

  private static RunFigures run(
      Mode mode, boolean dryRun, FetchFigures fetch, RunFigures.Applied applied) {
    return new RunFigures(
        mode,
        dryRun,
        fetch,
        RunFigures.Matched.NONE,
        RunFigures.Planned.NONE,
        applied,
        RunFigures.Seconds.NONE);
  }

  private static String summary(RunFigures run, boolean planEmpty) {
    return Screen.text(OutcomeSummary.lines(run, planEmpty, Path.of(""), REPORTS, LAYOUT));
  }

  @Test
  void whatWasReadBackAsChanged() {
    RunFigures.Applied applied =
        new RunFigures.Applied(27, 9, 1, 1345, 3, 0, true, "backups/navidrome-20240101-120000.db");
    assertEquals(
        """
        Done: 27 tracks, 9 albums and 1 artist updated and verified, 1,345 plays added,
        3 stars set.
        Backup: backups/navidrome-20240101-120000.db
        Open json/report.html in a browser.
        Next: start Navidrome again if you stopped it.
        Next: run again to fetch the missing part of your history at Last.fm.
        """,
        summary(run(Mode.DATABASE, false, WITH_GAP, applied), false));
  }

  @Test
  void successButNothingChangedIsSaidPlainly() {
    RunFigures.Applied applied = new RunFigures.Applied(0, 0, 0, 0, 0, 2, false, null);
    assertEquals(
        """
        Done: 0 changes.
        2 changes failed.
        Open json/report.html in a browser.
        """,
        summary(run(Mode.API, false, FetchFigures.none("Last.fm"), applied), false));
  }

  @Test
  void whatCouldNotBeReadBackIsNoSuccess() {
    RunFigures.Applied applied = new RunFigures.Applied(2, 0, 0, 5, 0, 0, false, null);
    assertEquals(
        """
        Done: 2 tracks updated, 5 plays added.
        Verification failed: Navidrome does not show what was planned.
        Open json/report.html in a browser.
        """,
        summary(run(Mode.API, false, FetchFigures.none("Last.fm"), applied), false));
  }

  @Test
  void aRunWithoutChangesSaysSo() {
    assertEquals(
        """
        Done: 0 changes, nothing was written to Navidrome.
        Open json/report.html in a browser.
        """,
        summary(run(Mode.DATABASE, false, FetchFigures.none("Last.fm"), VERIFIED_EMPTY), true));
  }

  @Test
  void aDryRunSaysThatNothingWasWrittenAndHowToWriteIt() {
    assertEquals(
        """
        Dry run: nothing was written to Navidrome.
        Open json/report.html in a browser.
        Next: stop Navidrome and run again without --dry-run to apply this plan.
        """,
        summary(
            run(Mode.DATABASE, true, FetchFigures.none("Last.fm"), RunFigures.Applied.NONE),
            false));
    assertEquals(
        """
        Dry run: nothing was written to Navidrome.
        Open json/report.html in a browser.
        Next: run again without --dry-run to apply this plan.
        """,
        summary(run(Mode.API, true, FetchFigures.none("Last.fm"), RunFigures.Applied.NONE), false));
  }

  @Test
  void aDryRunWithNothingToChangeAsksForNothing() {
    assertEquals(
        """
        Dry run: nothing was written to Navidrome.
        Open json/report.html in a browser.
        """,
        summary(
            run(Mode.DATABASE, true, FetchFigures.none("Last.fm"), RunFigures.Applied.NONE), true));
  }

  @Test
  void aPlanThatWasNotAgreedToWroteNothing() {
    assertEquals(
        """
        Nothing was written to Navidrome.
        Open json/report.html in a browser.
        """,
        summary(
            run(Mode.DATABASE, false, FetchFigures.none("Last.fm"), RunFigures.Applied.NONE),
            false));
  }
}
