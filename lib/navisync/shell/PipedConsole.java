package navisync.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import navisync.Failure;
import navisync.console.Console;
import navisync.console.LineInput;
import navisync.console.StandardStreams;
import org.jline.reader.Completer;
import org.jline.utils.AttributedString;

/** A shell on a pipe or a file, without a prompt. */
final class PipedConsole implements ShellConsole {
  private final StandardStreams streams;
  private Console console;

  PipedConsole(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public void begin(Console console, Completer completer, Path history, Runnable interrupt) {
    this.console = console;
  }

  @Override
  public Optional<String> nextLine() {
    try {
      return line(streams.in(), "", streams.out());
    } catch (InterruptedException interrupted) {
      throw Failure.interrupted("Interrupted.");
    }
  }

  static Optional<String> line(LineInput in, String prompt, PrintStream shown)
      throws InterruptedException {
    try {
      return in.next(prompt, shown);
    } catch (IOException failed) {
      throw Failure.error("Standard input cannot be read: " + failed.getMessage(), failed);
    }
  }

  @Override
  public boolean isPerson() {
    return false;
  }

  @Override
  public void show(List<AttributedString> lines) {
    console.lines(lines);
  }
}
