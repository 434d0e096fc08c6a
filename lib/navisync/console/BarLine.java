package navisync.console;

import java.io.PrintStream;
import org.jline.utils.AttributedString;

/** The line of a terminal that a progress bar is drawn on. Safe for several threads. */
final class BarLine {
  /** The columns of {@code ^C}. */
  static final int INTERRUPT_ECHO = 2;

  private final PrintStream stream;
  private String shown = "";
  private boolean ended;

  BarLine(PrintStream stream) {
    this.stream = stream;
  }

  /** Draws a bar on the current line, replacing the one before. */
  synchronized void draw(String bar) {
    if (!ended) {
      stream.print("\r" + bar + blanks(width(shown) - width(bar)));
      stream.flush();
      shown = bar;
    }
  }

  /** Removes the bar, and the {@code ^C} that a terminal shows behind it. */
  synchronized void clear() {
    if (!shown.isEmpty()) {
      stream.print("\r" + blanks(width(shown) + INTERRUPT_ECHO) + "\r");
      stream.flush();
      shown = "";
    }
  }

  /** Removes the bar for good. */
  synchronized void end() {
    ended = true;
    clear();
  }

  /** Prints something else: no bar is drawn before it is out. */
  synchronized void replace(Runnable print) {
    clear();
    print.run();
  }

  private static int width(String text) {
    return new AttributedString(text).columnLength();
  }

  private static String blanks(int number) {
    return " ".repeat(Math.max(0, number));
  }
}
