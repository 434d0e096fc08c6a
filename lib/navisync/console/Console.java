package navisync.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.Failure;
import navisync.console.MessageLog.Level;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.AttributedString;

/**
 * The output of a command, and its questions. Messages go to standard output, with {@code --json}
 * to standard error, because standard output then holds only the JSON object; warnings and errors
 * always go to standard error. On a terminal, long messages are broken between words. Names can
 * hold anything, so every character that could steer a terminal is replaced on the way out. Safe
 * for several threads.
 */
public final class Console {
  /** The width where nothing is cut or wrapped: in a pipe or a file. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  private static final int USUAL_WIDTH = 80;
  private static final int NARROWEST = 40;

  /** The columns of {@code ^C}. */
  static final int INTERRUPT_ECHO = 2;

  private static final String INTERRUPTED = "Nothing was changed.";

  /**
   * The options of the output.
   *
   * @param json standard output is for data, as with {@code --json}: messages go to standard error
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
  private final MessageLog log;
  private String bar = "";
  private boolean barsEnded;

  /**
   * Creates a console on the given streams.
   *
   * @param environment where NO_COLOR and TERM are looked up
   */
  public Console(Options options, Map<String, String> environment, StandardStreams streams) {
    this(options, environment, streams, MessageLog.NONE);
  }

  /**
   * Creates a console that keeps its messages, too.
   *
   * @param log gets every message, also those that the options do not let through
   */
  public Console(
      Options options, Map<String, String> environment, StandardStreams streams, MessageLog log) {
    this.options = options;
    this.environment = environment;
    this.streams = streams;
    this.log = log;
  }

  /** Returns the options of the output. */
  public Options options() {
    return options;
  }

  /** Whether standard input is a terminal, wherever the output goes. */
  public boolean inputIsTerminal() {
    return streams.terminal().isTerminal(SystemStream.Input);
  }

  /**
   * Returns how many columns a message may take; {@link #UNLIMITED} where messages do not go to a
   * terminal.
   */
  public int width() {
    return width(messageStream());
  }

  private int width(SystemStream stream) {
    if (!streams.terminal().isTerminal(stream)) {
      return UNLIMITED;
    }
    int width = streams.terminal().width(stream);
    return width <= 0 ? USUAL_WIDTH : Math.max(NARROWEST, width);
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
    log(Level.INFO, text.toString());
    if (!options.quiet()) {
      print(messageStream(), text);
    }
  }

  /** Keeps a message in the log only. */
  public void note(String text) {
    log(Level.INFO, text);
  }

  /** Prints the line that sums up a run, even with {@code -q}. */
  public void summary(String text) {
    log(Level.INFO, text);
    print(messageStream(), plain(text));
  }

  private void log(Level level, String text) {
    if (!text.isBlank()) {
      log.add(level, Printable.line(text).stripTrailing());
    }
  }

  /** Prints several messages, one a line. */
  public void lines(List<AttributedString> lines) {
    lines.forEach(this::line);
  }

  /** Returns a message as {@link #line} would print it, for a pager. */
  public String rendered(AttributedString text) {
    return rendered(Printable.line(text), colored());
  }

  private static String rendered(AttributedString text, boolean colored) {
    return colored ? text.toAnsi() : text.toString();
  }

  /** Prints a message with {@code -v} only. */
  public void detail(String text) {
    log(Level.DEBUG, text);
    if (options.verbose() && !options.quiet()) {
      print(messageStream(), Styles.styled(Styles.ASIDE, text));
    }
  }

  /** Prints a warning, whatever the options. */
  public void warn(String text) {
    log(Level.WARN, text);
    print(SystemStream.Error, Styles.styled(Styles.WARNING, text));
  }

  /** Prints why the run failed: one sentence. */
  public void error(String text) {
    log(Level.ERROR, text);
    print(SystemStream.Error, Styles.styled(Styles.FAILED, text));
  }

  /** Prints the stack trace of an error, with {@code -v} only. */
  public void trace(Throwable error) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace, true));
    trace.toString().lines().forEach(line -> log(Level.DEBUG, line));
    if (options.verbose()) {
      trace.toString().lines().forEach(line -> print(SystemStream.Error, plain(line)));
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
   * Shows lines and a prompt, even with {@code -q}, and reads one line.
   *
   * @throws Failure (interrupted) at Ctrl-C and at the end of input
   */
  String ask(List<String> lines, String prompt) {
    SystemStream stream = messageStream();
    lines.forEach(line -> print(stream, plain(line)));
    List<AttributedString> wrapped =
        wrapped(Styles.styled(Styles.HEADING, Printable.line(prompt)), stream);
    int last = wrapped.size() - 1;
    wrapped.subList(0, last).forEach(line -> print(stream, line));
    clearBar();
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

  /** Draws a bar on the current line of standard error, replacing the one before. */
  synchronized void bar(String text) {
    if (!barsEnded) {
      streams.error().print("\r" + text + blanks(width(bar) - width(text)));
      streams.error().flush();
      bar = text;
    }
  }

  /** Removes the bar, and the {@code ^C} that a terminal shows behind it. */
  synchronized void clearBar() {
    if (!bar.isEmpty()) {
      streams.error().print("\r" + blanks(width(bar) + INTERRUPT_ECHO) + "\r");
      streams.error().flush();
      bar = "";
    }
  }

  /** Removes the bar for good, for a process that ends while another thread still works. */
  public synchronized void endBars() {
    barsEnded = true;
    clearBar();
  }

  private synchronized void print(SystemStream stream, AttributedString text) {
    clearBar();
    PrintStream to = stream(stream);
    boolean colored = colored(stream);
    wrapped(Printable.line(text), stream).forEach(line -> to.print(rendered(line, colored) + "\n"));
    to.flush();
  }

  /** Breaks a line between words where it is wider than the window, and keeps its indentation. */
  private List<AttributedString> wrapped(AttributedString text, SystemStream stream) {
    int blanks = 0;
    while (blanks < text.length() && text.charAt(blanks) == ' ') {
      blanks++;
    }
    return WrappedText.lines(text, width(stream), blanks(blanks));
  }

  private PrintStream stream(SystemStream stream) {
    return stream == SystemStream.Error ? streams.error() : streams.out();
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
