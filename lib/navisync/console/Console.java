package navisync.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.AttributedString;

/**
 * The output of a command, and its questions. Messages go to standard output, with {@code --json}
 * to standard error, which then holds only the JSON object; warnings and errors always go to
 * standard error. Names can hold anything, so every character that could steer a terminal is
 * replaced on the way out. Safe for several threads.
 */
public final class Console {
  private static final int WIDTH_ELSEWHERE = 100;
  private static final int NARROWEST = 40;

  /**
   * The options of the output.
   *
   * @param json {@code --json}: messages go to standard error
   * @param quiet {@code -q}: only warnings, errors and questions
   * @param verbose {@code -v}: details, and lists in full
   * @param noColor {@code --no-color}
   */
  public record Options(boolean json, boolean quiet, boolean verbose, boolean noColor) {
    /** No options given. */
    public static final Options DEFAULT = new Options(false, false, false, false);
  }

  private final Options options;
  private final Map<String, String> environment;
  private final StandardStreams streams;
  private String bar = "";

  /**
   * Creates a console on the given streams.
   *
   * @param environment where NO_COLOR and TERM are looked up
   */
  public Console(Options options, Map<String, String> environment, StandardStreams streams) {
    this.options = options;
    this.environment = environment;
    this.streams = streams;
  }

  /** Returns the options of the output. */
  public Options options() {
    return options;
  }

  /** Whether standard input is a terminal, wherever the output goes. */
  public boolean inputIsTerminal() {
    return streams.terminal().isTerminal(SystemStream.Input);
  }

  /** Returns how many columns a message may take; 100 where messages do not go to a terminal. */
  public int width() {
    int width = streams.terminal().width(messageStream());
    return width <= 0 ? WIDTH_ELSEWHERE : Math.max(NARROWEST, width);
  }

  /** Whether messages are coloured: on a terminal, without NO_COLOR and {@code --no-color}. */
  public boolean colored() {
    return colored(messageStream());
  }

  /** Prints a message of one line, except with {@code -q}. */
  public void line(String text) {
    line(new AttributedString(text));
  }

  /** Prints a message as {@link #line(String)} does, with styles. */
  public void line(AttributedString text) {
    if (!options.quiet()) {
      print(messageStream(), text, "\n");
    }
  }

  /** Prints several messages, one a line. */
  public void lines(List<AttributedString> lines) {
    lines.forEach(this::line);
  }

  /** Returns a message as {@link #line} would print it, for a pager. */
  public String rendered(AttributedString text) {
    return rendered(text, colored());
  }

  private static String rendered(AttributedString text, boolean colored) {
    AttributedString safe = Printable.line(text);
    return colored ? safe.toAnsi() : safe.toString();
  }

  /** Prints a message with {@code -v} only. */
  public void detail(String text) {
    if (options.verbose()) {
      line(Styles.styled(Styles.ASIDE, text));
    }
  }

  /** Prints a warning, whatever the options. */
  public void warn(String text) {
    print(SystemStream.Error, Styles.styled(Styles.WARNING, text), "\n");
  }

  /** Prints why the run failed: one sentence. */
  public void error(String text) {
    print(SystemStream.Error, Styles.styled(Styles.FAILED, text), "\n");
  }

  /** Prints the stack trace of an error, with {@code -v} only. */
  public void trace(Throwable error) {
    if (options.verbose()) {
      StringWriter trace = new StringWriter();
      error.printStackTrace(new PrintWriter(trace, true));
      trace.toString().lines().forEach(line -> print(SystemStream.Error, plain(line), "\n"));
    }
  }

  /** Prints the result of {@code --json} on standard output. */
  public synchronized void result(String json) {
    streams.out().println(json);
    streams.out().flush();
  }

  /**
   * Shows the progress of long work: a bar if standard error is a terminal, otherwise a message now
   * and then, nothing with {@code -q}. Close it when the work ends.
   *
   * @param task what is done, such as {@code Fetching plays}
   */
  public Progress progress(String task) {
    if (options.quiet()) {
      return Progress.NONE;
    }
    return steerable(SystemStream.Error)
        ? new ProgressBarLine(this, task, streams.terminal().width(SystemStream.Error))
        : new ProgressNotes(this::line, InstantSource.system(), task);
  }

  /**
   * Shows lines and a prompt, even with {@code -q}, and reads one line; null at the end of input.
   */
  String ask(List<String> lines, String prompt) {
    lines.forEach(line -> print(messageStream(), plain(line), "\n"));
    print(messageStream(), Styles.styled(Styles.HEADING, prompt), " ");
    try {
      return streams.in().readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Draws a bar on the current line of standard error, replacing the one before. */
  synchronized void bar(String text) {
    streams.error().print("\r" + text + blanks(width(bar) - width(text)));
    streams.error().flush();
    bar = text;
  }

  /** Removes the bar. */
  synchronized void clearBar() {
    if (!bar.isEmpty()) {
      streams.error().print("\r" + blanks(width(bar)) + "\r");
      streams.error().flush();
      bar = "";
    }
  }

  private synchronized void print(SystemStream stream, AttributedString text, String end) {
    clearBar();
    PrintStream to = stream == SystemStream.Error ? streams.error() : streams.out();
    to.print(rendered(text, colored(stream)) + end);
    to.flush();
  }

  private SystemStream messageStream() {
    return options.json() ? SystemStream.Error : SystemStream.Output;
  }

  private boolean colored(SystemStream stream) {
    return !options.noColor()
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && steerable(stream);
  }

  private boolean steerable(SystemStream stream) {
    return !"dumb".equals(environment.get("TERM")) && streams.terminal().isTerminal(stream);
  }

  private static AttributedString plain(String text) {
    return new AttributedString(text);
  }

  private static int width(String text) {
    return plain(text).columnLength();
  }

  private static String blanks(int number) {
    return " ".repeat(Math.max(0, number));
  }
}
