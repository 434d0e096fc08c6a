package navisync.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import navisync.Failure;
import navisync.console.Console;
import org.jline.reader.Completer;
import org.jline.utils.AttributedString;

/** A shell on a pipe or a file, without a prompt. */
final class PipedConsole implements ShellConsole {
  private final BufferedReader in;
  private Console console;

  PipedConsole(BufferedReader in) {
    this.in = in;
  }

  @Override
  public void begin(Console console, Completer completer, Path history, Runnable interrupt) {
    this.console = console;
  }

  @Override
  public Optional<String> nextLine() {
    return line(in);
  }

  static Optional<String> line(BufferedReader in) {
    try {
      return Optional.ofNullable(in.readLine());
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
