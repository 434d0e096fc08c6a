package navisync.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import navisync.console.Console;
import navisync.console.StandardStreams;
import org.jline.reader.Completer;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.AttributedString;

/** The console of the shell: reads its lines and shows long texts. */
public interface ShellConsole extends AutoCloseable {

  /** The prompt before each line. */
  String PROMPT = "navisync> ";

  /**
   * Returns the console that fits the streams: interactive only when input and output are a
   * terminal.
   */
  static ShellConsole of(StandardStreams streams) {
    boolean interactive =
        streams.terminal().isTerminal(SystemStream.Input)
            && streams.terminal().isTerminal(SystemStream.Output);
    return interactive ? TerminalConsole.open(streams) : new PipedConsole(streams);
  }

  /** Returns the streams to use from now on, since a terminal must have only one reader. */
  default StandardStreams streams(StandardStreams ofProcess) {
    return ofProcess;
  }

  /**
   * Prepares to read lines.
   *
   * @param completer the completion of Tab
   * @param history the history file
   * @param interrupt what Ctrl-C does while a command runs
   */
  default void begin(Completer completer, Path history, Runnable interrupt) {}

  /** Returns the next line; empty at the end of input. */
  Optional<String> nextLine();

  /** Returns whether the shell is interactive, so goes on after a failure. */
  default boolean isInteractive() {
    return false;
  }

  /** Shows lines, in a pager if they do not fit the window of an interactive shell. */
  default void show(List<AttributedString> lines, Console console) {
    console.lines(lines);
  }

  /** Clears the screen, where there is one. */
  default void clear() {}

  @Override
  default void close() {}
}
