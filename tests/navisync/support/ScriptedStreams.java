package navisync.support;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import navisync.console.LineInput;
import navisync.console.StandardStreams;
import navisync.console.TerminalProbe;
import org.jline.terminal.spi.SystemStream;

/** Streams that remember what was written, and a person who has typed the answers already. */
final class ScriptedStreams {
  private static final int COLUMNS = 80;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();
  private final Set<SystemStream> terminals;
  private final LineInput in;
  private final Runnable onWaiting;

  /**
   * Streams of one command.
   *
   * @param terminals which of them are terminals
   * @param typed what comes from standard input, then its end
   * @param onWaiting happens when the command says on standard output that it waits
   */
  ScriptedStreams(Set<SystemStream> terminals, String typed, Runnable onWaiting) {
    this.terminals = terminals;
    this.in = LineInput.of(new BufferedReader(new StringReader(typed)));
    this.onWaiting = onWaiting;
  }

  /**
   * Streams of a command with a person at standard input.
   *
   * @param person reads standard output and answers with a line; null for the end of input
   */
  ScriptedStreams(UnaryOperator<String> person) {
    this.terminals = EnumSet.of(SystemStream.Input);
    this.in =
        (prompt, shown) -> {
          shown.print(prompt);
          return Optional.ofNullable(person.apply(out()));
        };
    this.onWaiting = () -> {};
  }

  StandardStreams streams() {
    PrintStream watched =
        new PrintStream(out, true, StandardCharsets.UTF_8) {
          @Override
          public void print(String text) {
            super.print(text);
            if (text.startsWith("Waiting for ")) {
              onWaiting.run();
            }
          }
        };
    return new StandardStreams(
        watched,
        new PrintStream(error, true, StandardCharsets.UTF_8),
        in,
        new TerminalProbe() {
          @Override
          public boolean isTerminal(SystemStream stream) {
            return terminals.contains(stream);
          }

          @Override
          public int width(SystemStream stream) {
            return isTerminal(stream) ? COLUMNS : 0;
          }
        });
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String error() {
    return error.toString(StandardCharsets.UTF_8);
  }
}
