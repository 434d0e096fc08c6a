package navisync.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import navisync.ExitCode;
import navisync.Failure;
import navisync.console.Questions.Choice;
import navisync.report.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
  private static final ConsoleOption NO_COLOR = ConsoleOption.NO_COLOR;
  private static final List<Choice> CHOICES =
      List.of(new Choice("k", "keep"), new Choice("la", "take Last.fm's for all"));

  /** Which of three letters is liked; an answer "all" holds for the letters that follow. */
  private static class Letters implements QuestionList<String> {
    private Map<String, String> kept;

    @Override
    public List<String> items() {
      return List.of("A", "B", "C");
    }

    @Override
    public String introduction() {
      return "3 letters.";
    }

    @Override
    public String question(String letter) {
      return letter + "?";
    }

    @Override
    public List<Choice> choices(String letter) {
      return List.of(new Choice("y", "yes"), new Choice("n", "no"), new Choice("all", "all"));
    }

    @Override
    public Optional<String> follows(String letter, Map<String, String> earlier) {
      return earlier.containsValue("all") ? Optional.of("all") : Optional.empty();
    }

    @Override
    public void keep(Map<String, String> answers) {
      kept = Map.copyOf(answers);
    }
  }

  private static String ask(Screen screen) {
    return new Questions(screen.console(NO_COLOR)).ask("Navidrome 12, Last.fm 7", CHOICES);
  }

  @Test
  void asksUntilAKeyIsAnswered() {
    Screen screen = Screen.terminal("maybe\n\n LA \n");
    assertEquals("la", ask(screen));
    assertEquals(
        """
        Navidrome 12, Last.fm 7
          k   keep
          la  take Last.fm's for all
        Answer (k, la): Please answer with one of k, la.
        Answer (k, la): Please answer with one of k, la.
        Answer (k, la):\s\
        """,
        screen.out());
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "maybe\n"})
  void theEndOfInputEndsTheQuestionAtOnce(String typed) {
    Screen screen = Screen.terminal(typed);
    Failure ended = assertThrows(Failure.class, () -> ask(screen));
    assertEquals("Nothing was changed.", ended.getMessage());
    assertEquals(ExitCode.INTERRUPTED, ended.exitCode());
    assertTrue(screen.out().endsWith("Answer (k, la): \n"), screen.out());
  }

  @Test
  void questionsAreAskedUnderQuietToo() {
    Screen screen = Screen.terminal("k\n");
    Console quiet = screen.console(ConsoleOption.QUIET, NO_COLOR);
    new Questions(quiet).ask("Navidrome 12, Last.fm 7", CHOICES);
    assertEquals(
        "Navidrome 12, Last.fm 7\n  k   keep\n  la  take Last.fm's for all\nAnswer (k, la): ",
        screen.out());
  }

  @ParameterizedTest(name = "\"{0}\" is {1}")
  @CsvSource({"y, true", "Yes, true", "' y ', true", "n, false", "NO, false", "'', false"})
  void confirm(String typed, boolean agreed) {
    Screen screen = Screen.terminal(typed + "\n");
    assertEquals(agreed, new Questions(screen.console(NO_COLOR)).confirm("Write 3 stars?"));
    assertEquals("Write 3 stars? [y/N] ", screen.out());
  }

  @Test
  void anythingElseThanYesOrNoIsAskedAgain() {
    Screen screen = Screen.terminal("yep\n1\ny\n");
    assertTrue(new Questions(screen.console(NO_COLOR)).confirm("Write 3 stars?"));
    assertEquals(
        """
        Write 3 stars? [y/N] Please answer y or n.
        Write 3 stars? [y/N] Please answer y or n.
        Write 3 stars? [y/N]\s\
        """,
        screen.out());
  }

  @Test
  void theEndOfInputConfirmsNothing() {
    Questions questions = new Questions(Screen.terminal("perhaps").console(NO_COLOR));
    assertThrows(Failure.class, () -> questions.confirm("Write 3 stars?"));
  }

  @Test
  void longQuestionsBreakBetweenWords() {
    Screen screen = Screen.terminal("y\n");
    new Questions(screen.console(NO_COLOR))
        .confirm(
            "Write 42 higher counts (+811 plays), 2 lower counts (-5 plays) and 3 stars to"
                + " navidrome.db?");
    assertEquals(
        """
        Write 42 higher counts (+811 plays), 2 lower counts (-5 plays) and 3 stars to
        navidrome.db? [y/N]\s\
        """,
        screen.out());
  }

  @Test
  void eachQuestionOfAListSaysItsPlaceAndTheFirstOneWhy() {
    Screen screen = Screen.terminal("y\nn\ny\n");
    Letters letters = new Letters();

    assertTrue(new Questions(screen.console(NO_COLOR)).askAll(letters));

    assertEquals(Map.of("A", "y", "B", "n", "C", "y"), letters.kept);
    assertEquals(
        """
        3 letters.
        1 of 3: A?
          y    yes
          n    no
          all  all
          s    stop asking
        Answer (y, n, all, s): 2 of 3: B?
          y    yes
          n    no
          all  all
          b    go back to the previous question
          s    stop asking
        Answer (y, n, all, b, s): 3 of 3: C?
        """,
        screen.out().substring(0, screen.out().indexOf("3 of 3: C?") + 11));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "y b n y y, A=n B=y C=y",
    "y n b b n y y, A=n B=y C=y",
    "y n s, A=y B=n",
    "y all, A=y B=all C=all",
    "all, A=all B=all C=all",
    "b y s, A=y",
  })
  void goingBackStoppingAndAnswersForAllThatFollow(String typed, String answers) {
    Letters letters = new Letters();

    new Questions(Screen.terminal(typed.replace(' ', '\n') + "\n").console(NO_COLOR))
        .askAll(letters);

    assertEquals(
        answers,
        new TreeMap<>(letters.kept)
            .entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" ")));
  }

  @Test
  void answersGivenBeforeTheEndAreKept() {
    Letters letters = new Letters();
    Questions questions = new Questions(Screen.terminal("y\nn\n").console(NO_COLOR));

    Failure ended = assertThrows(Failure.class, () -> questions.askAll(letters));

    assertEquals("Nothing was changed. Your answers so far are kept.", ended.getMessage());
    assertEquals(Map.of("A", "y", "B", "n"), letters.kept);
  }

  @Test
  void aFailureBetweenTwoQuestionsIsNoInterruption() {
    Failure full = Failure.error("The disk is full.", null);
    Letters letters =
        new Letters() {
          @Override
          public String question(String letter) {
            if (letter.equals("B")) {
              throw full;
            }
            return super.question(letter);
          }
        };
    Questions questions = new Questions(Screen.terminal("y\n").console(NO_COLOR));

    assertEquals(full, assertThrows(Failure.class, () -> questions.askAll(letters)));
    assertEquals(Map.of("A", "y"), letters.kept);
  }

  @Test
  void withoutAnAnswerNothingIsKept() {
    Letters letters = new Letters();

    assertFalse(new Questions(Screen.terminal("s\n").console(NO_COLOR)).askAll(letters));

    assertEquals(null, letters.kept);
  }
}
