package navisync.report;

import static navisync.report.SampleRun.plan;
import static navisync.report.SampleRun.result;
import static navisync.report.SampleRun.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import navisync.navidrome.LibraryTrack;
import navisync.plan.LeftAlone;
import navisync.plan.Plan;
import org.junit.jupiter.api.Test;

class LeftAloneSummaryTest {
  private static final Layout SHORT = new Layout(80, false, ZoneOffset.UTC);
  private static final LibraryTrack ASH_FERRY = track("1", "Dunmarrow", "Ash Ferry", "Kites");
  private static final LibraryTrack HARBOUR = track("2", "灯台組", "夜の港", "Salt");
  private static final RunResult WELL = result(RunResult.Fetch.NONE, 812, 0);

  private static String summary(Plan plan, RunResult result, Layout layout) {
    return Screen.text(
        PlanSummary.lines(
            plan, Compared.EVERYTHING, result, List.of(), List.of(), List.of(), layout));
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
        0 changes: what differs is left alone, as listed below.

        Conflicts: Navidrome counts more  Navidrome  Last.fm
          灯台組 – 夜の港                     1,312        7
          Dunmarrow – Ash Ferry                  12        7
          Left alone. --policy=lastfm takes Last.fm's counts, --policy=ask asks for
          each.

        Plays added earlier for what leads elsewhere now  now  added
          Dunmarrow – Ash Ferry                             9      4
          Left alone. --take-back takes them back.
        """,
        summary(plan(List.of(), DIFFERENCES), WELL, SHORT));
  }

  @Test
  void overTheApiNothingCanBeLowered() {
    RunResult api =
        new RunResult(
            "api",
            false,
            WELL.fetch(),
            WELL.match(),
            WELL.plan(),
            WELL.applied(),
            WELL.seconds(),
            null,
            0,
            null);
    assertEquals(
        """
        0 changes: what differs is left alone, as listed below.

        Conflicts: Navidrome counts more  Navidrome  Last.fm
          灯台組 – 夜の港                     1,312        7
          Dunmarrow – Ash Ferry                  12        7
          Left alone: a count cannot be lowered over the API.

        Plays added earlier for what leads elsewhere now  now  added
          Dunmarrow – Ash Ferry                             9      4
          Left alone: plays cannot be taken back over the API.
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
                new LeftAlone.SetOff(HARBOUR, 3),
                new LeftAlone.StarTakenAway(HARBOUR),
                new LeftAlone.StarKept(ASH_FERRY)));
    assertEquals(
        """
        0 changes: what differs is left alone, as listed below.

        Not lowered: Last.fm's history is not complete  Navidrome  Last.fm
          Dunmarrow – Ash Ferry                                12        7

        Lower than the last run left them  then  now
          Dunmarrow – Ash Ferry               9    3
          Left alone: a backup was restored, perhaps. Run on a terminal to be asked what
          to do.

        Set off against what Navidrome counted itself  plays
          灯台組 – 夜の港                                  3

        Loved, but you took the star away
          灯台組 – 夜の港
          Left alone.

        Starred, but not loved any more
          Dunmarrow – Ash Ferry
          Left alone. Stars are taken away under policy lastfm only, and only when the
          list of loved tracks is complete.
        """,
        summary(plan, WELL, SHORT));
  }

  @Test
  void playsSetOffDoNotHideThatNavidromeAgrees() {
    Plan plan = plan(List.of(), List.of(new LeftAlone.SetOff(HARBOUR, 3)));
    assertEquals(
        """
        0 changes: Navidrome already agrees with Last.fm.

        Set off against what Navidrome counted itself  plays
          灯台組 – 夜の港                                  3
        """,
        summary(plan, WELL, SHORT));
  }
}
