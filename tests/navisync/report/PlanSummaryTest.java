package navisync.report;

import static navisync.report.SampleRun.NOTHING_TO_CHANGE;
import static navisync.report.SampleRun.counts;
import static navisync.report.SampleRun.date;
import static navisync.report.SampleRun.figures;
import static navisync.report.SampleRun.loved;
import static navisync.report.SampleRun.matchedTo;
import static navisync.report.SampleRun.plan;
import static navisync.report.SampleRun.report;
import static navisync.report.SampleRun.star;
import static navisync.report.SampleRun.times;
import static navisync.report.SampleRun.track;
import static navisync.report.SampleRun.unstar;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import navisync.console.Layout;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.model.LibraryTrack;
import navisync.model.Mode;
import navisync.model.SongName;
import navisync.model.TimeRange;
import navisync.plan.ConflictPolicy;
import navisync.plan.LeftAlone.Conflict;
import navisync.plan.LoveMatch;
import navisync.plan.Plan;
import navisync.plan.PlayMatch;
import navisync.source.FetchFigures;
import navisync.source.Gap;
import org.junit.jupiter.api.Test;

class PlanSummaryTest {
  private static final Layout SHORT = new Layout(80, false, ZoneOffset.UTC);
  private static final LibraryTrack ASH_FERRY = track("1", "Dunmarrow", "Ash Ferry", "Kites");
  private static final RunFigures WELL = figures(FetchFigures.none("Last.fm"), 812, 0);

  private static String summary(Plan plan, RunFigures figures, Layout layout) {
    return Screen.text(PlanSummary.lines(report(plan, SyncScope.EVERYTHING, figures), layout));
  }

  @Test
  void aSecondRunSaysThatThereIsNothingToChange() {
    assertEquals(
        "Nothing to change. Navidrome already agrees with Last.fm.\n",
        summary(NOTHING_TO_CHANGE, WELL, SHORT));
  }

  @Test
  void noMatchAtAllIsSaidPlainly() {
    assertEquals(
        "Nothing to change. None of 5 Last.fm tracks was found in Navidrome's library.\n",
        summary(NOTHING_TO_CHANGE, figures(FetchFigures.none("Last.fm"), 0, 5), SHORT));
  }

  @Test
  void anAccountWithNoPlaysIsSaidPlainly() {
    assertEquals(
        "Nothing to change. No plays were found at Last.fm.\n",
        summary(NOTHING_TO_CHANGE, figures(FetchFigures.none("Last.fm"), 0, 0), SHORT));
  }

  @Test
  void playsThatCouldNotBeFetchedAreNotSaidToBeNone() {
    Gap gap = new Gap(new TimeRange(1, 2), "offline", true);
    FetchFigures fetch = new FetchFigures("Last.fm", 9, 0, 0, 0, 0, 0, 0, List.of(gap), List.of());
    assertEquals(
        "Nothing to change. No plays were fetched from Last.fm yet.",
        PlanSummary.headline(
            report(NOTHING_TO_CHANGE, SyncScope.EVERYTHING, figures(fetch, 0, 0))));
  }

  @Test
  void whatWasNotComparedIsSaidBeforeWhatWasNotFound() {
    assertEquals(
        "Nothing to change. SYNC_PLAYCOUNT and SYNC_LOVED are both off, so nothing was compared.",
        PlanSummary.headline(
            report(
                NOTHING_TO_CHANGE,
                new SyncScope(false, false, ConflictPolicy.ASK, false),
                figures(FetchFigures.none("Last.fm"), 0, 5))));
    assertEquals(
        "Nothing to change. Stars already agree with Last.fm. Play counts were not compared.",
        PlanSummary.headline(
            report(
                NOTHING_TO_CHANGE,
                new SyncScope(false, true, ConflictPolicy.INCREMENT, false),
                WELL)));
  }

  @Test
  void totalsAloneAreAPlanToo() {
    Plan totals =
        new Plan(List.of(), List.of(counts("Kites", 3, 4)), List.of(), List.of(), List.of());
    assertEquals(
        "Plan: album and artist totals corrected.",
        PlanSummary.headline(report(totals, SyncScope.EVERYTHING, WELL)));
  }

  @Test
  void aSongThatWaitsForADecisionIsNotAlsoNamedAsMissing() {
    PlayMatch several = times("Mirrow", "Tin Sky", "", 2);
    LibraryTrack kites = track("1", "Mirrow", "Tin Sky", "Kites");
    LibraryTrack salt = track("2", "Mirrow", "Tin Sky", "Salt");
    Match undecided =
        new Match(
            several.played().track(), List.of(), MatchReason.DUPLICATES, List.of(kites, salt));
    MatchedHistory matched =
        new MatchedHistory(
            SampleRun.library(kites, salt),
            List.of(new PlayMatch(several.played(), undecided), times("Mirrow", "Lost", "", 1)),
            List.of());
    String summary =
        Screen.text(
            PlanSummary.lines(
                report(
                    NOTHING_TO_CHANGE,
                    SyncScope.EVERYTHING,
                    WELL,
                    matched.plays(),
                    List.of(),
                    List.of()),
                SHORT));

    assertTrue(summary.contains("none chosen: 1 track, 2 plays\n"), summary);
    assertTrue(summary.contains("Not in the library: 1 track, 1 play\n"), summary);
    assertEquals(List.of("Lost"), matched.unmatched().map(each -> each.track().title()).toList());
    assertEquals(
        "{Mirrow={=[Lost, Tin Sky]}}",
        MissingReports.scrobbles(matched)
            .toString()
            .replaceAll("Entry\\[track=([^,]*),[^]]*]", "$1"));
  }

  @Test
  void changesShowTheBiggestFirstAndHowManyMore() {
    Plan plan =
        plan(
            List.of(
                counts("Mirrow – Slow Lantern", 3, 120),
                counts("灯台組 – 夜の港", 0, 45),
                counts("Noëlle – Être", 0, 1204),
                counts("b – same rise", 0, 7),
                counts("A – same rise", 1, 8),
                counts("Orla Venn – Glasshouse", 1, 2),
                counts("QR/ST – Intro", 9, 4),
                star("Mirrow – Lost"),
                unstar("Orla Venn – Salt"),
                date("Orla Venn – Rope", null, "2020-09-13 12:26:40+00:00")),
            List.of());
    assertEquals(
        """
        Plan: 6 play counts raised by 1,381 plays, 1 play count lowered by 5 plays, 1
        last-played date updated, 1 star set, 1 star removed.

        Play counts raised
                                 before  after
          Noëlle – Être               0  1,204
          Mirrow – Slow Lantern       3    120
          灯台組 – 夜の港             0     45
          A – same rise               1      8
          b – same rise               0      7
          … and 1 more (-v shows all)

        Play counts lowered
                         before  after
          QR/ST – Intro       9      4

        Stars set
          Mirrow – Lost

        Stars removed
          Orla Venn – Salt
        """,
        summary(plan, WELL, SHORT));
  }

  @Test
  void verboseShowsListsInFull() {
    List<String> names = List.of("a", "b", "c", "d", "e", "f");
    Plan plan = plan(names.stream().map(name -> counts(name, 0, 1)).toList(), List.of());
    assertEquals(
        """
        Plan: 6 play counts raised by 6 plays.

        Play counts raised
             before  after
          a       0      1
          b       0      1
          c       0      1
          d       0      1
          e       0      1
          f       0      1
        """,
        summary(plan, WELL, new Layout(80, true, ZoneOffset.UTC)));
  }

  @Test
  void whatIsNotInTheLibraryIsSummedUp() {
    List<PlayMatch> plays =
        List.of(
            times("Orla Venn", "Feat of Clay", "Nowhere", 31),
            times("Mirrow", "Lost", "", 2),
            times("星カナ", "夜明け", "空の下で、もう一度あなたに会えるまで", 1204),
            matchedTo(times("Dunmarrow", "Ash Ferry", "Kites", 7), ASH_FERRY));
    List<LoveMatch> loved = List.of(loved("Mirrow", "Lost"), loved("A", "B", ASH_FERRY));
    assertEquals(
        """
        Nothing to change. Navidrome already agrees with Last.fm.

        Not in the library: 3 tracks, 1,237 plays
                                    album                                 plays
          星カナ – 夜明け           空の下で、もう一度あなたに会えるまで  1,204
          Orla Venn – Feat of Clay  Nowhere                                  31
          Mirrow – Lost                                                       2
          Full list: json/missing_scrobbles.json

        Loved, but not in the library: 1 track
          Mirrow – Lost
          Full list: json/missing_loved.json
        """,
        Screen.text(
            PlanSummary.lines(
                report(NOTHING_TO_CHANGE, SyncScope.EVERYTHING, WELL, plays, loved, List.of()),
                SHORT)));
  }

  @Test
  void copiesOfOneSongAreToldApartByTheirAlbums() {
    LibraryTrack kites = track("1", "Mirrow", "Tin Sky", "Kites");
    LibraryTrack salt = track("2", "Mirrow", "Tin Sky", "Salt");
    Plan plan =
        plan(
            List.of(),
            List.of(
                new Conflict(kites, 9, 4),
                new Conflict(salt, 5, 4),
                new Conflict(ASH_FERRY, 3, 2)));
    assertEquals(
        """
        Nothing to change. The differences below were left as they are.

        Conflicts: Navidrome's count is higher
                                    Navidrome  Last.fm
          Mirrow – Tin Sky (Kites)          9        4
          Dunmarrow – Ash Ferry             3        2
          Mirrow – Tin Sky (Salt)           5        4
        """,
        summary(plan, WELL, SHORT).replaceFirst("(?s)  Left as they are.*", ""));
  }

  @Test
  void starsToLoveAreAPlanOfTheirOwn() {
    List<SongName> toLove =
        List.of(new SongName("Mirrow", "Tin Sky"), new SongName("Dunmarrow", "Ash Ferry"));
    assertEquals(
        """
        Plan: 2 stars to love at Last.fm.

        Stars to love at Last.fm
          Dunmarrow – Ash Ferry
          Mirrow – Tin Sky
        """,
        Screen.text(
            PlanSummary.lines(
                report(NOTHING_TO_CHANGE, SyncScope.EVERYTHING, WELL, List.of(), List.of(), toLove),
                SHORT)));
  }

  @Test
  void whatIsNotKnownOfTheHistoryIsNamedInLocalTime() {
    FetchFigures fetch =
        new FetchFigures(
            "Last.fm",
            9,
            0,
            203,
            2000,
            37,
            1,
            0,
            List.of(
                new Gap(
                    new TimeRange(1_551_520_800, 1_551_530_000),
                    "Last.fm answered \"Operation failed\" (error 8)",
                    true)),
            List.of());
    assertEquals(
        """
        Nothing to change. Navidrome already agrees with Last.fm.

        1 gap in Last.fm's history
          2019-03-02 11:00 to 2019-03-02 13:33: Last.fm answered "Operation failed"
            (error 8)
          Nothing is lowered or unstarred until it is filled. The next run without
          --offline, --from or --to tries again.

        37 plays without a date
          They count, but do not change last-played dates or the play history.

        1 Last.fm scrobble without an artist or a title
          Not counted, since nothing can be matched without both names.
        """,
        summary(
            NOTHING_TO_CHANGE,
            figures(fetch, 1, 0),
            new Layout(80, false, ZoneId.of("Europe/Paris"))));
  }

  @Test
  void overTheApiNothingIsSaidOfPlaysWithoutADate() {
    FetchFigures fetch = new FetchFigures("Last.fm", 9, 0, 1, 1, 37, 0, 0, List.of(), List.of());
    RunFigures known = figures(fetch, 1, 0);
    RunFigures api =
        new RunFigures(
            Mode.API,
            known.dryRun(),
            fetch,
            known.match(),
            known.plan(),
            known.applied(),
            known.seconds());
    assertEquals(
        "Nothing to change. Navidrome already agrees with Last.fm.\n",
        summary(NOTHING_TO_CHANGE, api, SHORT));
  }

  @Test
  void fetchedThatIsNotTheTotalIsReported() {
    FetchFigures fetch =
        new FetchFigures("Last.fm", 9, 0, 203, 2000, 0, 0, 0, List.of(), List.of());
    assertEquals(
        """
        Nothing to change. Navidrome already agrees with Last.fm.

        Last.fm reports 2,000 plays, the cache has 203
          Last.fm also counts scrobbles without a name and duplicates. Use --verify to
          find and fix any other difference.
        """,
        summary(NOTHING_TO_CHANGE, figures(fetch, 1, 0), SHORT));
  }
}
