package navisync.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import navisync.report.Screen;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class ConsoleStreamsTest {
  private final Screen screen = Screen.terminal("");
  private final ConsoleStreams streams = new ConsoleStreams(screen.streams(), Map.of(), false);

  @Test
  void aMessageTakesTheBarAwayFirst() {
    streams.bar().draw("夜 45%");
    streams.bar().draw("9%");
    streams.print(SystemStream.Output, new AttributedString("Done"));
    // Each bar covers the longer one before, and nothing of the last one stays.
    assertEquals("\r夜 45%\r9%    \r    \r", screen.error());
    assertEquals("Done\n", screen.out());
  }

  @Test
  void whenTheProcessIsInterruptedNoBarIsLeftOrDrawnAgain() {
    streams.bar().draw("45%");
    streams.bar().end();
    streams.bar().draw("46%");
    streams.print(SystemStream.Error, new AttributedString("Interrupted."));
    // The terminal shows ^C behind the bar, so two columns more are cleared.
    assertEquals("\r45%\r     \rInterrupted.\n", screen.error());
  }
}
