package navisync.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import navisync.report.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConsoleTest {
  private static final Console.Options JSON = new Console.Options(true, false, false, false);
  private static final Console.Options QUIET = new Console.Options(false, true, false, false);
  private static final Console.Options VERBOSE = new Console.Options(false, false, true, false);
  private static final Console.Options NO_COLOR = new Console.Options(false, false, false, true);

  private static void speak(Console console) {
    console.line("Matched: 夜の港");
    console.detail("cache/scrobbles_cache.db");
    console.warn("2 gaps");
    console.error("No such file");
  }

  @Test
  void messagesGoToStandardOutputAndWhatIsWrongToStandardError() {
    Screen screen = Screen.pipes();
    speak(screen.console(Console.Options.DEFAULT));
    assertEquals("Matched: 夜の港\n", screen.out());
    assertEquals("2 gaps\nNo such file\n", screen.error());
  }

  @Test
  void withJsonStandardOutputHoldsTheObjectAndNothingElse() {
    Screen screen = Screen.pipes();
    Console console = screen.console(JSON);
    speak(console);
    console.result("{\"mode\":\"db\"}");
    assertEquals("{\"mode\":\"db\"}" + System.lineSeparator(), screen.out());
    assertEquals("Matched: 夜の港\n2 gaps\nNo such file\n", screen.error());
  }

  @Test
  void quietLeavesOnlyWhatIsWrong() {
    Screen screen = Screen.pipes();
    speak(screen.console(QUIET));
    assertEquals("", screen.out());
    assertEquals("2 gaps\nNo such file\n", screen.error());
  }

  @Test
  void verboseShowsDetailsAndWhereAnErrorCameFrom() {
    Screen screen = Screen.pipes();
    Console console = screen.console(VERBOSE);
    speak(console);
    console.trace(new IllegalStateException("broken"));
    assertEquals("Matched: 夜の港\ncache/scrobbles_cache.db\n", screen.out());
    assertTrue(
        screen
            .error()
            .startsWith("2 gaps\nNo such file\njava.lang.IllegalStateException: broken\n"));
  }

  @Test
  void withoutVerboseNoStackTraceIsShown() {
    Screen screen = Screen.pipes();
    screen.console(Console.Options.DEFAULT).trace(new IllegalStateException("broken"));
    assertEquals("", screen.error());
  }

  static Object[] colors() {
    return new Object[] {
      Arguments.of("on a terminal", Console.Options.DEFAULT, Map.of(), true),
      Arguments.of("NO_COLOR", Console.Options.DEFAULT, Map.of("NO_COLOR", "1"), false),
      Arguments.of("an empty NO_COLOR", Console.Options.DEFAULT, Map.of("NO_COLOR", ""), true),
      Arguments.of("--no-color", NO_COLOR, Map.of(), false),
      Arguments.of("a dumb terminal", Console.Options.DEFAULT, Map.of("TERM", "dumb"), false),
    };
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("colors")
  void colored(
      String name, Console.Options options, Map<String, String> environment, boolean colored) {
    Screen screen = Screen.terminal("");
    Console console = screen.console(options, environment);
    console.line(Styles.styled(Styles.HEADING, "Plan"));
    assertEquals(colored, console.colored());
    assertEquals(colored ? "\u001b[1mPlan\u001b[0m\n" : "Plan\n", plainEnd(screen.out()));
  }

  /** JLine may set the default colours again when a style ends; that is no difference to see. */
  private static String plainEnd(String text) {
    return text.replace("\u001b[39m", "").replace("\u001b[49m", "");
  }

  @Test
  void nothingIsColoredInAPipe() {
    Screen screen = Screen.pipes();
    screen.console(Console.Options.DEFAULT).line(Styles.styled(Styles.HEADING, "Plan"));
    assertEquals("Plan\n", screen.out());
  }

  @Test
  void aNameCannotSteerTheTerminal() {
    Screen screen = Screen.pipes();
    screen.console(Console.Options.DEFAULT).line("Evil \u001b]0;owned\u0007 \u202Ename");
    assertEquals("Evil �]0;owned� �name\n", screen.out());
  }

  @Test
  void someoneMaySitAtTheInputWhileTheOutputGoesIntoAFile() {
    Console console = Screen.terminalInputOnly().console(Console.Options.DEFAULT);
    assertTrue(console.inputIsTerminal());
    assertFalse(console.colored());
    assertEquals(Console.UNLIMITED, console.width());
  }

  @Test
  void theWidthIsTheWindows() {
    assertEquals(80, Screen.terminal("").console(Console.Options.DEFAULT).width());
  }

  @Test
  void aMessageTakesTheBarAwayFirst() {
    Screen screen = Screen.terminal("");
    Console console = screen.console(NO_COLOR);
    console.bar("夜 45%");
    console.bar("9%");
    console.line("Done");
    // Each bar covers the longer one before, and nothing of the last one stays.
    assertEquals("\r夜 45%\r9%    \r    \r", screen.error());
    assertEquals("Done\n", screen.out());
  }

  @Test
  void whenTheProcessIsInterruptedNoBarIsLeftOrDrawnAgain() {
    Screen screen = Screen.terminal("");
    Console console = screen.console(NO_COLOR);
    console.bar("45%");
    console.endBars();
    console.bar("46%");
    console.warn("Interrupted.");
    // The terminal shows ^C behind the bar, so two columns more are cleared.
    assertEquals("\r45%\r     \rInterrupted.\n", screen.error());
  }

  @Test
  void longMessagesBreakBetweenWordsOnATerminalAndNowhereElse() {
    String message =
        "    Navidrome has the database open: " + "/srv/music/".repeat(8) + " Stop it.";
    Screen terminal = Screen.terminal("");
    Screen pipe = Screen.pipes();
    terminal.console(NO_COLOR).warn(message);
    pipe.console(NO_COLOR).warn(message);
    assertEquals(
        "    Navidrome has the database open:\n    " + "/srv/music/".repeat(8) + "\n    Stop it.\n",
        terminal.error());
    assertEquals(message + "\n", pipe.error());
  }

  @Test
  void quietShowsNoProgress() {
    assertEquals(Progress.NONE, Screen.terminal("").console(QUIET).progress("Fetching plays"));
  }
}
