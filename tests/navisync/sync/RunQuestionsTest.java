package navisync.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.Failure;
import navisync.console.Console;
import navisync.console.LineInput;
import navisync.console.StandardStreams;
import navisync.console.TerminalProbe;
import navisync.console.Times;
import navisync.model.Annotation;
import navisync.model.LastfmTrack;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.PlayedTrack;
import navisync.plan.ConflictPolicy;
import navisync.plan.Delivery;
import navisync.plan.Ledger;
import navisync.plan.LeftAlone;
import navisync.plan.PastWrites;
import navisync.plan.Plan;
import navisync.plan.PlanAnswers;
import navisync.plan.PlanAnswers.Resolution;
import navisync.plan.PlanInput;
import navisync.plan.PlanRules;
import navisync.plan.PlayMatch;
import navisync.store.Cache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunQuestionsTest {
  private static final LibraryTrack SKY = track("sky", "Tin Sky", "Salt");
  private static final LibraryTrack MAIL = track("mail", "Night Mail", "Salt");
  private static final LeftAlone LANTERN =
      new LeftAlone.Conflict(track("lantern", "Slow Lantern", "Kites"), 12, 7);
  private static final LeftAlone FERRY =
      new LeftAlone.Conflict(track("ferry", "Ash Ferry", ""), 1_204, 1);
  private static final LeftAlone MOVED = new LeftAlone.TakeBack(SKY, 5, 3, List.of(1L));
  private static final LeftAlone COPY = new LeftAlone.OtherCopy(SKY, 5, 3);
  private static final LeftAlone FALLEN = new LeftAlone.Fallen(MAIL, 2, 4);
  private static final String TWO =
      """
      Navidrome has more plays than Last.fm on 2 tracks. Policy ask lets you choose.
      1 of 2: Mirrow – Slow Lantern (Kites)
        Navidrome: 12 plays, last played NAVIDROME
        Last.fm: 7 plays, last played LASTFM
        k   keep Navidrome's 12
        l   lower it to Last.fm's 7
        ka  keep Navidrome's count here and for all that follow
        la  take Last.fm's count here and for all that follow
        s   stop asking
      Answer (k, l, ka, la, s):\s\
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @Test
  void whereNobodyCanBeAskedNothingIsShownAndNothingAnswered() {
    RunQuestions asking = new RunQuestions(console("la\ny\ny\n"), false, "Last.fm");

    assertEquals(PlanAnswers.NONE, asking.aboutEarlierRuns(plan(MOVED, FALLEN), PlanAnswers.NONE));
    assertEquals(Map.of(), asking.aboutConflicts(plan(LANTERN), input(), null));
    assertEquals(false, asking.confirm("Write 3 stars?"));
    assertEquals("", shown());
  }

  @Test
  void aConflictIsShownWithItsNumbersAndDates() {
    assertEquals(
        Map.of("lantern", Resolution.KEEP, "ferry", Resolution.TAKE_LASTFM),
        conflicts("k\nl\n", LANTERN, FERRY));
    assertEquals(
        TWO.replace("NAVIDROME", Times.minute(1_640_995_200, ZoneId.systemDefault()))
            .replace("LASTFM", Times.minute(1_600_000_000, ZoneId.systemDefault())),
        shown().substring(0, shown().indexOf("2 of 2")));
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "la, TAKE_LASTFM, TAKE_LASTFM",
    "l ka, TAKE_LASTFM, KEEP",
    "k b l k, TAKE_LASTFM, KEEP",
  })
  void oneAnswerMayHoldForAllThatFollowAndOneMayGoBack(
      String typed, Resolution lantern, Resolution ferry) {
    assertEquals(
        Map.of("lantern", lantern, "ferry", ferry),
        conflicts(typed.replace(' ', '\n') + "\n", LANTERN, FERRY));
  }

  @Test
  void answersGivenBeforeAnEndAreOfferedNextTime() {
    assertThrows(Failure.class, () -> conflicts("l\n", LANTERN, FERRY));
    shown.reset();

    assertEquals(
        Map.of("lantern", Resolution.TAKE_LASTFM, "ferry", Resolution.KEEP),
        conflicts("y\nk\n", LANTERN, FERRY));

    assertTrue(
        shown()
            .startsWith(
                """
                An earlier run ended before it wrote. You had answered 1 of 2 conflicts.
                  yes: you are asked about the other 1.
                  no: you are asked about all of them again.
                Use those answers? [y/N] Navidrome has more plays than Last.fm on 1 track.\
                """),
        shown());
  }

  @Test
  void answersThatAreNotUsedAreAskedForAgain() {
    assertThrows(Failure.class, () -> conflicts("l\n", LANTERN, FERRY));

    assertEquals(
        Map.of("lantern", Resolution.KEEP, "ferry", Resolution.KEEP),
        conflicts("n\nk\nk\n", LANTERN, FERRY));
  }

  @Test
  void anAnswerHoldsForTheCountsItWasGivenFor() {
    conflicts("l\n", LANTERN);
    shown.reset();

    conflicts("k\n", new LeftAlone.Conflict(((LeftAlone.Conflict) LANTERN).track(), 13, 7));

    assertEquals(-1, shown().indexOf("An earlier run"));
  }

  @Test
  void takingBackIsAQuestionOfItsOwnThatSaysWhatFollows() {
    assertEquals(new PlanAnswers(Map.of(), true, false), earlierRuns("y\n", LANTERN, MOVED));
    assertEquals(
        """
        Earlier runs added 3 plays to 1 track (such as Mirrow – Tin Sky (Salt)) for plays that are gone or now match other tracks.
          yes: these counts go down again by what was added, and the tracks that match now get the plays.
          no: these counts stay as they are, and the next run asks again.
        Take the plays back? [y/N]\s\
        """,
        shown());
  }

  @Test
  void aChangedSettingSaysWhatFollows() {
    assertEquals(new PlanAnswers(Map.of(), false, false), earlierRuns("n\n", COPY));
    assertEquals(
        """
        5 plays on 1 track (such as Mirrow – Tin Sky (Salt)) belong to other copies since ALBUM_MATCHING_MODE or DUPLICATE_RESOLUTION changed.
          yes: they move to the copies that these settings choose now.
          no: they stay where they are, no play counts twice, and the next run asks again.
        Move them? [y/N]\s\
        """,
        shown());
  }

  @Test
  void takingBackAgreedToOnTheCommandLineIsNotAskedFor() {
    PlanAnswers given = new PlanAnswers(Map.of(), true, false);

    assertEquals(
        given, new RunQuestions(console(""), true, "Last.fm").aboutEarlierRuns(plan(MOVED), given));
    assertEquals("", shown());
  }

  @Test
  void countsThatFellAreAskedForOnceAndSayWhatFollows() {
    assertEquals(
        new PlanAnswers(Map.of(), false, true),
        earlierRuns("yes\n", FALLEN, new LeftAlone.Fallen(SKY, 1, 3)));
    assertEquals(
        """
        2 tracks (such as Mirrow – Night Mail (Salt)) have fewer plays than after the last run, as if a backup had been restored.
          yes: the plays that are missing there are added again.
          no: nothing is added there, and the next run asks again.
        Was a backup restored? [y/N]\s\
        """,
        shown());
  }

  @Test
  void nothingLeftOpenAsksNothing() {
    assertEquals(PlanAnswers.NONE, earlierRuns("y\n"));
    assertEquals(Map.of(), conflicts("y\n"));
    assertEquals("", shown());
  }

  private PlanAnswers earlierRuns(String typed, LeftAlone... leftAlone) {
    return new RunQuestions(console(typed), true, "Last.fm")
        .aboutEarlierRuns(plan(leftAlone), PlanAnswers.NONE);
  }

  private Map<String, Resolution> conflicts(String typed, LeftAlone... leftAlone) {
    PlanInput input = input();
    try (Cache cache = Cache.open(folder, line -> {})) {
      return new RunQuestions(console(typed), true, "Last.fm")
          .aboutConflicts(
              plan(leftAlone), input, cache.openTarget("id-ann").conflictAnswers(input.library()));
    }
  }

  /** Slow Lantern was played last on New Year's Day 2022 in Navidrome, in 2020 at Last.fm. */
  private static PlanInput input() {
    LibraryTrack lantern = track("lantern", "Slow Lantern", "Kites");
    LibraryTrack ferry = track("ferry", "Ash Ferry", "");
    Library library =
        new Library(
            "id-ann",
            "ann",
            List.of(lantern, ferry),
            Map.of("lantern", Annotation.NONE.with(12, "2022-01-01 00:00:00+00:00")),
            Map.of(),
            Map.of(),
            true,
            Map.of());
    PlayMatch play =
        new PlayMatch(
            new PlayedTrack(
                1,
                new LastfmTrack("Mirrow", "Slow Lantern", "Kites", ""),
                new long[] {1_500_000_000, 1_600_000_000},
                5),
            List.of(lantern));
    PlanRules rules =
        new PlanRules(ConflictPolicy.ASK, true, true, Delivery.WRITTEN, true, 300, 1_700_000_000);
    return new PlanInput(rules, library, List.of(play), List.of(), Ledger.EMPTY, PastWrites.NONE);
  }

  private Console console(String typed) {
    PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    return new Console(
        Set.of(),
        Map.of(),
        new StandardStreams(
            out,
            out,
            LineInput.of(new BufferedReader(new StringReader(typed))),
            TerminalProbe.NONE));
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  private static Plan plan(LeftAlone... leftAlone) {
    return new Plan(List.of(), List.of(), List.of(), List.of(leftAlone), List.of());
  }

  private static LibraryTrack track(String id, String title, String album) {
    return new LibraryTrack(
        id,
        1,
        title,
        title,
        "Mirrow",
        List.of(),
        album,
        "",
        "Mirrow",
        "",
        0,
        false,
        0,
        0,
        NameTags.NONE);
  }
}
