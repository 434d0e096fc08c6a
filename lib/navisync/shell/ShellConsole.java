package navisync.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import navisync.console.Console;
import navisync.console.StandardStreams;
import org.jline.reader.Completer;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.AttributedString;

/** Where the lines of the shell come from, and where long texts are shown. */
public interface ShellConsole extends AutoCloseable {

  /** What a person sees before each line. */
  String PROMPT = "navisync> ";

  /** The front that fits the streams: a person sits there only when both ends are a terminal. */
  static ShellConsole of(StandardStreams streams) {
    boolean person =
        streams.terminal().isTerminal(SystemStream.Input)
            && streams.terminal().isTerminal(SystemStream.Output);
    return person ? TerminalConsole.open(streams) : new PipedConsole(streams.in());
  }

  /** The streams to use from now on, for two must not read from one terminal. */
  default StandardStreams streams(StandardStreams ofProcess) {
    return ofProcess;
  }

  /**
   * Gets ready to read lines.
   *
   * @param console where messages go
   * @param completer what Tab offers
   * @param history the file that keeps the lines from one session to the next
   * @param interrupt what Ctrl-C does while a command runs
   */
  void begin(Console console, Completer completer, Path history, Runnable interrupt);

  /** The next line; empty when there are no more. */
  Optional<String> nextLine();

  /** Whether a person sits there: is told what went wrong and goes on. */
  boolean isPerson();

  /** Shows lines, in pages where they are more than the window holds. */
  void show(List<AttributedString> lines);

  @Override
  default void close() {}
}
