package navisync.shell;

import java.nio.file.Path;
import java.util.Optional;
import navisync.console.StandardStreams;
import org.jline.reader.Completer;
import org.jline.utils.Signals;

/**
 * A shell on a terminal that only writes and reads lines, such as one inside an editor: a prompt,
 * and the system's own line editing.
 */
final class DumbTerminalConsole implements ShellConsole {
  private final StandardStreams streams;

  DumbTerminalConsole(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public void begin(Completer completer, Path history, Runnable interrupt) {
    Signals.register("INT", interrupt);
  }

  @Override
  public Optional<String> nextLine() {
    while (true) {
      try {
        Optional<String> line = PipedConsole.line(streams.in(), PROMPT, streams.out());
        if (line.isEmpty()) {
          streams.out().println();
        }
        return line;
      } catch (InterruptedException cleared) {
        streams.out().println(); // The system has thrown away what was typed.
      }
    }
  }

  @Override
  public boolean isInteractive() {
    return true;
  }
}
