package navisync.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/** Where the lines that the user types come from. */
public interface LineInput {

  /**
   * Shows a prompt and reads one line.
   *
   * @param prompt what to show first, perhaps coloured
   * @param shown where to show it
   * @return the line; empty at the end of input
   * @throws InterruptedException if the user presses Ctrl-C instead
   */
  Optional<String> next(String prompt, PrintStream shown) throws IOException, InterruptedException;

  /** Returns the lines of a reader. A read that has begun cannot be interrupted. */
  static LineInput of(BufferedReader reader) {
    return (prompt, shown) -> {
      shown.print(prompt);
      shown.flush();
      return Optional.ofNullable(reader.readLine());
    };
  }
}
