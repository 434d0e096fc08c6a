package navisync.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import navisync.report.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConsoleTest {

  private static void speak(Console console) {
    console.line("Matched: 夜の港");
    console.detail("cache/scrobbles_cache.db");
    console.warn("2 gaps");
    console.error("No such file");
  }

  @Test
  void messagesGoToStandardOutputAndWhatIsWrongToStandardError() {
    Screen screen = Screen.pipes();
    speak(screen.console());
    assertEquals("Matched: 夜の港\n", screen.out());
    assertEquals("2 gaps\nNo such file\n", screen.error());
  }

  @Test
  void withJsonStandardOutputHoldsTheObjectAndNothingElse() {
    Screen screen = Screen.pipes();
    Console console = screen.console(ConsoleOption.JSON);
    speak(console);
    console.result("{\"mode\":\"db\"}");
    assertEquals("{\"mode\":\"db\"}" + System.lineSeparator(), screen.out());
    assertEquals("Matched: 夜の港\n2 gaps\nNo such file\n", screen.error());
  }

  @Test
  void quietLeavesOnlyWhatIsWrong() {
    Screen screen = Screen.pipes();
    speak(screen.console(ConsoleOption.QUIET));
    assertEquals("", screen.out());
    assertEquals("2 gaps\nNo such file\n", screen.error());
  }

  @Test
  void verboseShowsDetailsAndWhereAnErrorCameFrom() {
    Screen screen = Screen.pipes();
    Console console = screen.console(ConsoleOption.VERBOSE);
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
    screen.console().trace(new IllegalStateException("broken"));
    assertEquals("", screen.error());
  }

  static Object[] colors() {
    return new Object[] {
      Arguments.of("on a terminal", Set.of(), Map.of(), true),
      Arguments.of("NO_COLOR", Set.of(), Map.of("NO_COLOR", "1"), false),
      Arguments.of("an empty NO_COLOR", Set.of(), Map.of("NO_COLOR", ""), true),
      Arguments.of("--no-color", Set.of(ConsoleOption.NO_COLOR), Map.of(), false),
      Arguments.of("a dumb terminal", Set.of(), Map.of("TERM", "dumb"), false),
    };
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("colors")
  void colored(
      String name, Set<ConsoleOption> options, Map<String, String> environment, boolean colored) {
    Screen screen = Screen.terminal("");
    Console console = screen.console(environment, options.toArray(ConsoleOption[]::new));
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
    screen.console().line(Styles.styled(Styles.HEADING, "Plan"));
    assertEquals("Plan\n", screen.out());
  }

  @Test
  void aNameCannotSteerTheTerminal() {
    Screen screen = Screen.pipes();
    screen.console().line("Evil \u001b]0;owned\u0007 \u202Ename");
    assertEquals("Evil �]0;owned� �name\n", screen.out());
  }

  @Test
  void someoneMaySitAtTheInputWhileTheOutputGoesIntoAFile() {
    Console console = Screen.terminalInputOnly().console();
    assertTrue(console.inputIsTerminal());
    assertFalse(console.colored());
    assertEquals(Console.UNLIMITED, console.width());
  }

  @Test
  void theWidthIsTheWindows() {
    assertEquals(80, Screen.terminal("").console().width());
  }

  @Test
  void longMessagesBreakBetweenWordsOnATerminalAndNowhereElse() {
    String message =
        "    Navidrome has the database open: " + "/srv/music/".repeat(8) + " Stop it.";
    Screen terminal = Screen.terminal("");
    Screen pipe = Screen.pipes();
    terminal.console(ConsoleOption.NO_COLOR).warn(message);
    pipe.console(ConsoleOption.NO_COLOR).warn(message);
    assertEquals(
        "    Navidrome has the database open:\n    " + "/srv/music/".repeat(8) + "\n    Stop it.\n",
        terminal.error());
    assertEquals(message + "\n", pipe.error());
  }

  @Test
  void quietShowsNoProgress() {
    assertEquals(
        Progress.NONE, Screen.terminal("").console(ConsoleOption.QUIET).progress("Fetching plays"));
  }
}
