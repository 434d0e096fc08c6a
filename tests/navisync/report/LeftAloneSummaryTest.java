package navisync.report;

import static navisync.report.SampleRun.figures;
import static navisync.report.SampleRun.plan;
import static navisync.report.SampleRun.report;
import static navisync.report.SampleRun.track;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import navisync.console.Layout;
import navisync.model.LibraryTrack;
import navisync.model.Mode;
import navisync.plan.ConflictPolicy;
import navisync.plan.LeftAlone;
import navisync.plan.Plan;
import navisync.source.FetchFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeftAloneSummaryTest {
  private static final Layout SHORT = new Layout(80, false, ZoneOffset.UTC);
  private static final LibraryTrack ASH_FERRY = track("1", "Dunmarrow", "Ash Ferry", "Kites");
  private static final LibraryTrack HARBOUR = track("2", "灯台組", "夜の港", "Salt");
  private static final RunFigures WELL = figures(FetchFigures.none("Last.fm"), 812, 0);

  private static String summary(Plan plan, RunFigures figures, Layout layout) {
    return Screen.text(PlanSummary.lines(report(plan, SyncScope.EVERYTHING, figures), layout));
  }

  private static final List<LeftAlone> DIFFERENCES =
      List.of(
          new LeftAlone.Conflict(ASH_FERRY, 12, 7),
          new LeftAlone.Conflict(HARBOUR, 1312, 7),
          new LeftAlone.TakeBack(ASH_FERRY, 9, 4, List.of(1L)));

  @Test
  void whatDiffersIsListedWithTheWayOut() {
    assertEquals(
        """
        Nothing to change. The differences below were left as they are.

        Conflicts: Navidrome's count is higher
                                 Navidrome  Last.fm
          灯台組 – 夜の港            1,312        7
          Dunmarrow – Ash Ferry         12        7
          Left as they are. Run in a terminal, without --yes and --dry-run, to choose
          for each, or use --policy=lastfm to take Last.fm's counts.

        Added for plays that are gone or now match other tracks
                                 Navidrome  added
          Dunmarrow – Ash Ferry          9      4
          Left as they are. Use --take-back to remove the added plays.
        """,
        summary(plan(List.of(), DIFFERENCES), WELL, SHORT));
  }

  @ParameterizedTest(name = "policy {0}, asked: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ASK       | true  | Left as you chose. --policy=lastfm takes Last.fm's counts for all of"
            + " them.",
        "NAVIDROME | false | Policy navidrome keeps Navidrome's counts. --policy=lastfm takes"
            + " Last.fm's, --policy=ask lets you choose.",
        "HIGHER    | true  | Policy higher keeps Navidrome's counts. --policy=lastfm takes"
            + " Last.fm's, --policy=ask lets you choose.",
      })
  void theAdviceFitsThePolicyInForce(ConflictPolicy policy, boolean asked, String advice) {
    Layout wide = new Layout(200, false, SHORT.zone());
    String summary =
        Screen.text(
            PlanSummary.lines(
                report(
                    plan(List.of(), DIFFERENCES.subList(0, 1)),
                    new SyncScope(true, true, policy, asked),
                    WELL),
                wide));

    assertTrue(summary.contains("\n  " + advice + "\n"), summary);
  }

  @Test
  void starsAreKeptUnderPolicyLastfmUntilTheListIsComplete() {
    Hints hints =
        new Hints(new SyncScope(true, true, ConflictPolicy.LASTFM, false), true, "Last.fm");

    assertEquals("Left as they are until the list of loved tracks is complete.", hints.starsKept());
  }

  @Test
  void overTheApiNothingCanBeLowered() {
    RunFigures api =
        new RunFigures(
            Mode.API,
            false,
            WELL.fetch(),
            WELL.match(),
            WELL.plan(),
            WELL.applied(),
            WELL.seconds());
    assertEquals(
        """
        Nothing to change. The differences below were left as they are.

        Conflicts: Navidrome's count is higher
                                 Navidrome  Last.fm
          灯台組 – 夜の港            1,312        7
          Dunmarrow – Ash Ferry         12        7
          Left as they are: the API cannot lower a count.

        Added for plays that are gone or now match other tracks
                                 Navidrome  added
          Dunmarrow – Ash Ferry          9      4
          Left as they are: the API cannot remove plays.
        """,
        summary(plan(List.of(), DIFFERENCES), api, SHORT));
  }

  @Test
  void everyOtherReasonHasItsSection() {
    Plan plan =
        plan(
            List.of(),
            List.of(
                new LeftAlone.NotLowered(ASH_FERRY, 12, 7),
                new LeftAlone.Fallen(ASH_FERRY, 3, 9),
                new LeftAlone.AlreadyCounted(HARBOUR, 3),
                new LeftAlone.StarRemoved(HARBOUR),
                new LeftAlone.StarKept(ASH_FERRY)));
    assertEquals(
        """
        Nothing to change. The differences below were left as they are.

        Not lowered: Last.fm's history is incomplete
                                 Navidrome  Last.fm
          Dunmarrow – Ash Ferry         12        7

        Fewer plays than after the last run
                                 last run  Navidrome
          Dunmarrow – Ash Ferry         9          3
          Left as they are. Was a backup restored? Run in a terminal, without --yes and
          --dry-run, to choose what to do.

        Not added: Navidrome seems to have counted these plays itself
                           plays
          灯台組 – 夜の港      3

        Loved, but you removed the star
          灯台組 – 夜の港
          Left as they are.

        Starred, but no longer loved
          Dunmarrow – Ash Ferry
          Left as they are. --policy=lastfm removes stars that NaviSync set.
        """,
        summary(plan, WELL, SHORT));
  }

  @Test
  void playsSetOffDoNotHideThatNavidromeAgrees() {
    Plan plan = plan(List.of(), List.of(new LeftAlone.AlreadyCounted(HARBOUR, 3)));
    assertEquals(
        """
        Nothing to change. Navidrome already agrees with Last.fm.

        Not added: Navidrome seems to have counted these plays itself
                           plays
          灯台組 – 夜の港      3
        """,
        summary(plan, WELL, SHORT));
  }
}
