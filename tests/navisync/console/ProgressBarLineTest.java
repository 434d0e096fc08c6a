package navisync.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import navisync.report.Screen;
import org.junit.jupiter.api.Test;

class ProgressBarLineTest {

  @Test
  void showsCountsInTheWindowAndLeavesNothingBehind() {
    Screen screen = Screen.terminal("");
    Console console = screen.console();
    try (Progress progress = console.progress("Fetching plays")) {
      progress.total(200);
      progress.step(150, "2014-05-03");
    }

    String[] drawn = screen.error().split("\r");
    String last = drawn[drawn.length - 2];
    assertTrue(last.startsWith("Fetching plays  75% |"), last);
    assertTrue(last.contains("150/200"), last);
    assertTrue(last.strip().endsWith("2014-05-03"), last);
    assertTrue(last.length() < 80, last);
    assertEquals("", drawn[drawn.length - 1].strip());
    assertTrue(screen.error().endsWith("\r"));
    assertEquals("", screen.out());
  }

  @Test
  void whereNoTerminalIsThereIsNoBar() {
    Screen screen = Screen.pipes();
    try (Progress progress = screen.console().progress("Fetching plays")) {
      progress.total(200);
      progress.step(150, "2014-05-03");
    }
    assertEquals("", screen.error() + screen.out());
  }
}
