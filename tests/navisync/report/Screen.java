package navisync.report;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import navisync.console.Console;
import navisync.console.ConsoleOption;
import navisync.console.LineInput;
import navisync.console.StandardStreams;
import navisync.console.TerminalProbe;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.AttributedString;

/** Streams that remember what was written, and a person who has typed the answers already. */
public final class Screen {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();
  private final Set<SystemStream> terminals;
  private final String typed;

  private Screen(String typed, Set<SystemStream> terminals) {
    this.typed = typed;
    this.terminals = terminals;
  }

  /** Every stream is a terminal of 80 columns. */
  public static Screen terminal(String typed) {
    return new Screen(typed, EnumSet.allOf(SystemStream.class));
  }

  /** Nothing is a terminal. */
  public static Screen pipes() {
    return new Screen("", Set.of());
  }

  /** Only standard input is. */
  public static Screen terminalInputOnly() {
    return new Screen("", Set.of(SystemStream.Input));
  }

  public Console console(ConsoleOption... options) {
    return console(Map.of(), options);
  }

  public Console console(Map<String, String> environment, ConsoleOption... options) {
    return new Console(Set.of(options), environment, streams());
  }

  public StandardStreams streams() {
    TerminalProbe probe =
        new TerminalProbe() {
          @Override
          public boolean isTerminal(SystemStream stream) {
            return terminals.contains(stream);
          }

          @Override
          public int width(SystemStream stream) {
            return isTerminal(stream) ? 80 : 0;
          }
        };
    return new StandardStreams(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(error, true, StandardCharsets.UTF_8),
        LineInput.of(new BufferedReader(new StringReader(typed))),
        probe);
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String error() {
    return error.toString(StandardCharsets.UTF_8);
  }

  /** Lines without their styles, each ended. */
  public static String text(List<AttributedString> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
