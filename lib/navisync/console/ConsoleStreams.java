package navisync.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.Failure;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.AttributedString;

/**
 * How a console prints on its streams and reads answers: breaks lines between words where they meet
 * the edge of a window, colours them, and replaces every character that could steer a terminal.
 * Safe for several threads.
 */
final class ConsoleStreams {
  private static final int USUAL_WIDTH = 80;
  private static final int NARROWEST = 40;
  private static final String INTERRUPTED = "Nothing was changed.";

  private final StandardStreams streams;
  private final boolean dumb;
  private final boolean mayColor;
  private final BarLine bar;

  /**
   * Creates the printing and reading of a console.
   *
   * @param environment where NO_COLOR and TERM are looked up
   * @param mayColor whether colours are wanted where a terminal shows them
   */
  ConsoleStreams(StandardStreams streams, Map<String, String> environment, boolean mayColor) {
    this.streams = streams;
    this.dumb = "dumb".equals(environment.get("TERM"));
    this.mayColor = mayColor && environment.getOrDefault("NO_COLOR", "").isEmpty();
    this.bar = new BarLine(streams.error());
  }

  boolean inputIsTerminal() {
    return streams.terminal().isTerminal(SystemStream.Input);
  }

  /** Returns the columns of a stream, {@link Console#UNLIMITED} where it is no terminal. */
  int width(SystemStream stream) {
    if (!streams.terminal().isTerminal(stream)) {
      return Console.UNLIMITED;
    }
    int width = streams.terminal().width(stream);
    return width <= 0 ? USUAL_WIDTH : Math.max(NARROWEST, width);
  }

  boolean colored(SystemStream stream) {
    return mayColor && steerable(stream);
  }

  /** Draws a bar for a task on standard error; empty where that cannot show one. */
  Optional<Progress> progress(String task) {
    return steerable(SystemStream.Error)
        ? Optional.of(new ProgressBarLine(bar, task, streams.terminal().width(SystemStream.Error)))
        : Optional.empty();
  }

  BarLine bar() {
    return bar;
  }

  /** Returns a line as it is printed on a stream that is wide enough. */
  String rendered(AttributedString text, SystemStream stream) {
    return rendered(Printable.line(text), colored(stream));
  }

  private static String rendered(AttributedString printable, boolean colored) {
    return colored ? printable.toAnsi() : printable.toString();
  }

  void print(SystemStream stream, AttributedString text) {
    PrintStream to = stream(stream);
    boolean colored = colored(stream);
    List<AttributedString> lines = wrapped(text, stream);
    bar.replace(
        () -> {
          lines.forEach(line -> to.print(rendered(line, colored) + "\n"));
          to.flush();
        });
  }

  /** Prints data on standard output, as it is. */
  void data(String text) {
    synchronized (bar) {
      streams.out().println(text);
      streams.out().flush();
    }
  }

  /**
   * Shows a prompt and reads one line.
   *
   * @throws Failure of an interruption at Ctrl-C and at the end of input
   */
  String ask(SystemStream stream, AttributedString prompt) {
    List<AttributedString> wrapped = wrapped(prompt, stream);
    int last = wrapped.size() - 1;
    wrapped.subList(0, last).forEach(line -> print(stream, line));
    bar.clear();
    Optional<String> answer;
    try {
      answer =
          streams.in().next(rendered(wrapped.get(last), colored(stream)) + " ", stream(stream));
    } catch (InterruptedException interrupted) {
      answer = Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.orElseThrow(
        () -> {
          stream(stream).print("\n");
          stream(stream).flush();
          return Failure.interrupted(INTERRUPTED);
        });
  }

  /** Breaks a line between words where it is wider than the window, and keeps its indentation. */
  private List<AttributedString> wrapped(AttributedString text, SystemStream stream) {
    AttributedString printable = Printable.line(text);
    int blanks = 0;
    while (blanks < printable.length() && printable.charAt(blanks) == ' ') {
      blanks++;
    }
    return WrappedText.lines(printable, width(stream), " ".repeat(blanks));
  }

  private boolean steerable(SystemStream stream) {
    return !dumb && streams.terminal().isTerminal(stream);
  }

  private PrintStream stream(SystemStream stream) {
    return stream == SystemStream.Error ? streams.error() : streams.out();
  }
}
