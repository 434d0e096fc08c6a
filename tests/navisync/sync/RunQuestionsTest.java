package navisync.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import navisync.console.Console;
import navisync.console.StandardStreams;
import navisync.console.TerminalProbe;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.plan.ConflictPolicy;
import navisync.plan.LeftAlone;
import navisync.plan.Plan;
import navisync.plan.PlanAnswers;
import navisync.plan.PlanAnswers.Resolution;
import org.junit.jupiter.api.Test;

class RunQuestionsTest {
  private static final LeftAlone LANTERN =
      new LeftAlone.Conflict(track("lantern", "Slow Lantern", "Kites"), 12, 7);
  private static final LeftAlone FERRY =
      new LeftAlone.Conflict(track("ferry", "Ash Ferry", ""), 1_204, 1);
  private static final LeftAlone MOVED =
      new LeftAlone.TakeBack(track("sky", "Tin Sky", "Salt"), 5, 3, List.of(1L));
  private static final LeftAlone FALLEN =
      new LeftAlone.Fallen(track("mail", "Night Mail", "Salt"), 2, 4);

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @Test
  void whereNobodyCanBeAskedNothingIsShownAndNothingAnswered() {
    RunQuestions asking = new RunQuestions(console("la\ny\ny\n"), false);

    assertEquals(
        PlanAnswers.NONE,
        asking.about(plan(LANTERN, MOVED, FALLEN), ConflictPolicy.ASK, PlanAnswers.NONE));
    assertEquals(false, asking.confirm("Proceed?"));
    assertEquals("", shown());
  }

  @Test
  void aConflictIsShownWithItsNumbersAndTheFourAnswers() {
    assertEquals(
        new PlanAnswers(
            Map.of("lantern", Resolution.KEEP, "ferry", Resolution.TAKE_LASTFM),
            null,
            false,
            false),
        about("k\nl\n", ConflictPolicy.ASK, LANTERN, FERRY));
    assertEquals(
        """
        Mirrow – Slow Lantern (Kites): Navidrome has 12 plays, Last.fm 7.
          k keep Navidrome's   l take Last.fm's   ka keep Navidrome's for all remaining   la take Last.fm's for all remaining
        Answer (k, l, ka, la): Mirrow – Ash Ferry: Navidrome has 1,204 plays, Last.fm 1.
          k keep Navidrome's   l take Last.fm's   ka keep Navidrome's for all remaining   la take Last.fm's for all remaining
        Answer (k, l, ka, la):
        """,
        shown().stripTrailing() + "\n");
  }

  @Test
  void sameForAllThatRemainEndsTheQuestions() {
    assertEquals(
        new PlanAnswers(Map.of(), Resolution.TAKE_LASTFM, false, false),
        about("la\n", ConflictPolicy.ASK, LANTERN, FERRY));
    assertEquals(
        new PlanAnswers(Map.of("lantern", Resolution.TAKE_LASTFM), Resolution.KEEP, false, false),
        about("l\nka\n", ConflictPolicy.ASK, LANTERN, FERRY));
  }

  @Test
  void theEndOfInputLeavesTheRestUnanswered() {
    assertEquals(
        new PlanAnswers(Map.of("lantern", Resolution.TAKE_LASTFM), null, false, false),
        about("l\n", ConflictPolicy.ASK, LANTERN, FERRY));
  }

  @Test
  void takingBackIsAQuestionOfItsOwnUnderEveryPolicy() {
    assertEquals(
        new PlanAnswers(Map.of(), null, true, false),
        about("y\n", ConflictPolicy.INCREMENT, LANTERN, MOVED));
    assertEquals(
        "Earlier runs added 3 plays to 1 track (such as Mirrow – Tin Sky (Salt)) that now belong to"
            + " other tracks. Take them back? [y/N] ",
        shown());
  }

  @Test
  void takingBackAgreedToOnTheCommandLineIsNotAskedFor() {
    PlanAnswers given = new PlanAnswers(Map.of(), null, true, false);

    assertEquals(
        given, new RunQuestions(console(""), true).about(plan(MOVED), ConflictPolicy.ASK, given));
    assertEquals("", shown());
  }

  @Test
  void countsThatFellAreAskedForOnce() {
    assertEquals(
        new PlanAnswers(Map.of(), null, false, true),
        about("yes\n", ConflictPolicy.INCREMENT, FALLEN, FALLEN));
    assertEquals(
        "2 tracks (such as Mirrow – Night Mail (Salt)) have fewer plays than after the last run."
            + " Was a backup restored? Add the missing plays again? [y/N] ",
        shown());
  }

  @Test
  void nothingLeftOpenAsksNothing() {
    assertEquals(PlanAnswers.NONE, about("y\n", ConflictPolicy.ASK));
    assertEquals("", shown());
  }

  private PlanAnswers about(String typed, ConflictPolicy policy, LeftAlone... leftAlone) {
    return new RunQuestions(console(typed), true).about(plan(leftAlone), policy, PlanAnswers.NONE);
  }

  private Console console(String typed) {
    PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    return new Console(
        Console.Options.DEFAULT,
        Map.of(),
        new StandardStreams(
            out, out, new BufferedReader(new StringReader(typed)), TerminalProbe.NONE));
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
