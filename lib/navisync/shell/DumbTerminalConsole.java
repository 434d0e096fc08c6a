package navisync.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import navisync.console.Console;
import navisync.console.StandardStreams;
import org.jline.reader.Completer;
import org.jline.utils.AttributedString;
import org.jline.utils.Signals;

/**
 * A person at a terminal that can do no more than write and read lines, such as one within an
 * editor: a prompt, and the system's own editing of the line.
 */
final class DumbTerminalConsole implements ShellConsole {
  private final StandardStreams streams;
  private Console console;
  private volatile boolean waiting;

  DumbTerminalConsole(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public void begin(Console console, Completer completer, Path history, Runnable interrupt) {
    this.console = console;
    Signals.register(
        "INT",
        () -> {
          if (waiting) {
            prompt("\n"); // The system has thrown away what was typed.
          } else {
            interrupt.run();
          }
        });
  }

  @Override
  public Optional<String> nextLine() {
    prompt("");
    waiting = true;
    Optional<String> line = PipedConsole.line(streams.in());
    waiting = false;
    if (line.isEmpty()) {
      streams.out().println();
    }
    return line;
  }

  private void prompt(String before) {
    streams.out().print(before + PROMPT);
    streams.out().flush();
  }

  @Override
  public boolean isPerson() {
    return true;
  }

  @Override
  public void show(List<AttributedString> lines) {
    console.lines(lines);
  }
}
