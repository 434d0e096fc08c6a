package navisync.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import navisync.Failure;
import navisync.console.LineInput;
import navisync.console.StandardStreams;

/** A shell on a pipe or a file, without a prompt. */
final class PipedConsole implements ShellConsole {
  private final StandardStreams streams;

  PipedConsole(StandardStreams streams) {
    this.streams = streams;
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
}
