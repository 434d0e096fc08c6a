package navisync.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import navisync.console.Questions.Choice;
import navisync.report.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTest {
  private static final Console.Options NO_COLOR = new Console.Options(false, false, false, true);
  private static final List<Choice> CHOICES =
      List.of(new Choice("k", "keep"), new Choice("l", "take Last.fm's"));

  private static Optional<String> ask(Screen screen) {
    return new Questions(screen.console(NO_COLOR)).ask("Navidrome 12, Last.fm 7", CHOICES);
  }

  @Test
  void asksUntilAKeyIsAnswered() {
    Screen screen = Screen.terminal("maybe\n\n L \n");
    assertEquals(Optional.of("l"), ask(screen));
    assertEquals(
        """
        Navidrome 12, Last.fm 7
          k keep   l take Last.fm's
        Answer (k, l): Please answer with one of k, l.
          k keep   l take Last.fm's
        Answer (k, l): Please answer with one of k, l.
          k keep   l take Last.fm's
        Answer (k, l):\s\
        """,
        screen.out());
  }

  @Test
  void theEndOfInputIsNoAnswer() {
    assertEquals(Optional.empty(), ask(Screen.terminal("")));
    assertEquals(Optional.empty(), ask(Screen.terminal("maybe")));
  }

  @Test
  void questionsAreAskedUnderQuietToo() {
    Screen screen = Screen.terminal("k\n");
    Console quiet = screen.console(new Console.Options(false, true, false, true));
    new Questions(quiet).ask("Navidrome 12, Last.fm 7", CHOICES);
    assertEquals(
        "Navidrome 12, Last.fm 7\n  k keep   l take Last.fm's\nAnswer (k, l): ", screen.out());
  }

  @ParameterizedTest(name = "\"{0}\" is {1}")
  @CsvSource({"y, true", "Yes, true", "' y ', true", "n, false", "'', false", "yep, false"})
  void confirm(String typed, boolean agreed) {
    Screen screen = Screen.terminal(typed + "\n");
    assertEquals(agreed, new Questions(screen.console(NO_COLOR)).confirm("Proceed?"));
    assertEquals("Proceed? [y/N] ", screen.out());
  }

  @Test
  void theEndOfInputConfirmsNothing() {
    assertEquals(false, new Questions(Screen.terminal("").console(NO_COLOR)).confirm("Proceed?"));
  }
}
