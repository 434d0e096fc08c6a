package navisync.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.Failure;
import navisync.console.MessageLog.Level;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.AttributedString;

/**
 * The messages of a command, and its questions. Messages go to standard output, with {@code --json}
 * to standard error, because standard output then holds only the JSON object; warnings and errors
 * always go to standard error. On a terminal, long messages are broken between words. Names can
 * hold anything, so every character that could steer a terminal is replaced on the way out. Safe
 * for several threads.
 */
public final class Console {
  /** The width where nothing is cut or wrapped: in a pipe or a file. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  private final Set<ConsoleOption> options;
  private final ConsoleStreams streams;
  private final MessageLog log;

  /**
   * Creates a console on the given streams.
   *
   * @param environment where NO_COLOR and TERM are looked up
   */
  public Console(
      Set<ConsoleOption> options, Map<String, String> environment, StandardStreams streams) {
    this(options, environment, streams, MessageLog.NONE);
  }

  /**
   * Creates a console that keeps its messages, too.
   *
   * @param log gets every message, also those that the options do not let through
   */
  public Console(
      Set<ConsoleOption> options,
      Map<String, String> environment,
      StandardStreams streams,
      MessageLog log) {
    this.options = Set.copyOf(options);
    this.streams = new ConsoleStreams(streams, environment, !has(ConsoleOption.NO_COLOR));
    this.log = log;
  }

  /** Returns whether an option was given. */
  public boolean has(ConsoleOption option) {
    return options.contains(option);
  }

  /** Returns whether standard input is a terminal, wherever the output goes. */
  public boolean inputIsTerminal() {
    return streams.inputIsTerminal();
  }

  /**
   * Returns how many columns a message may take; {@link #UNLIMITED} where messages do not go to a
   * terminal.
   */
  public int width() {
    return streams.width(messages());
  }

  /**
   * Returns whether messages are coloured: on a terminal, without NO_COLOR and {@code --no-color}.
   */
  public boolean colored() {
    return streams.colored(messages());
  }

  /** Prints a message of one line, except with {@code -q}. */
  public void line(String text) {
    line(new AttributedString(text));
  }

  /** Prints a message as {@link #line(String)} does, with styles. */
  public void line(AttributedString text) {
    log(Level.INFO, text.toString());
    if (!has(ConsoleOption.QUIET)) {
      streams.print(messages(), text);
    }
  }

  /** Keeps a message in the log only. */
  public void note(String text) {
    log(Level.INFO, text);
  }

  /** Prints the line that sums up a run, even with {@code -q}. */
  public void summary(String text) {
    log(Level.INFO, text);
    streams.print(messages(), plain(text));
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
    return streams.rendered(text, messages());
  }

  /** Prints a message with {@code -v} only. */
  public void detail(String text) {
    log(Level.DEBUG, text);
    if (has(ConsoleOption.VERBOSE) && !has(ConsoleOption.QUIET)) {
      streams.print(messages(), Styles.styled(Styles.ASIDE, text));
    }
  }

  /** Prints a warning, whatever the options. */
  public void warn(String text) {
    log(Level.WARN, text);
    streams.print(SystemStream.Error, Styles.styled(Styles.WARNING, text));
  }

  /** Prints why the run failed: one sentence. */
  public void error(String text) {
    log(Level.ERROR, text);
    streams.print(SystemStream.Error, Styles.styled(Styles.FAILED, text));
  }

  /** Prints the stack trace of an error, with {@code -v} only. */
  public void trace(Throwable error) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace, true));
    trace.toString().lines().forEach(line -> log(Level.DEBUG, line));
    if (has(ConsoleOption.VERBOSE) && !has(ConsoleOption.QUIET)) {
      trace.toString().lines().forEach(line -> streams.print(SystemStream.Error, plain(line)));
    }
  }

  /** Prints the result of {@code --json} on standard output. */
  public void result(String json) {
    streams.data(json);
  }

  /**
   * Shows the progress of long work: a bar if standard error is a terminal, otherwise a message now
   * and then, nothing with {@code -q}. Close it when the work ends.
   *
   * @param task what is done, such as {@code Fetching plays}
   */
  public Progress progress(String task) {
    if (has(ConsoleOption.QUIET)) {
      return Progress.NONE;
    }
    return streams
        .progress(task)
        .orElseGet(() -> new ProgressNotes(this::line, InstantSource.system(), task));
  }

  /**
   * Shows lines and a prompt, even with {@code -q}, and reads one line.
   *
   * @throws Failure of an interruption at Ctrl-C and at the end of input
   */
  String ask(List<String> lines, String prompt) {
    lines.forEach(line -> streams.print(messages(), plain(line)));
    return streams.ask(messages(), Styles.styled(Styles.HEADING, prompt));
  }

  /** Removes the bar for good, for a process that ends while another thread still works. */
  public void endBars() {
    streams.bar().end();
  }

  private SystemStream messages() {
    return has(ConsoleOption.JSON) ? SystemStream.Error : SystemStream.Output;
  }

  private static AttributedString plain(String text) {
    return new AttributedString(text);
  }
}
