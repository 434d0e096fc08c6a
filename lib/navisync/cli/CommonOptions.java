package navisync.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import navisync.config.Home;
import navisync.console.Console;
import navisync.console.ConsoleOption;
import navisync.console.MessageLog;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The options that every command takes. */
public final class CommonOptions {
  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      description = "Settings are read from this file (default: .env).")
  private Path envFile;

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description =
          "Holds cache/, json/ and backups/ (default: the folder of the env file in use, else the"
              + " current one).")
  private Path home;

  @Option(
      names = {"-q", "--quiet"},
      description = "Only warnings, errors and questions.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Details, full lists and stack traces.")
  private boolean verbose;

  @Option(
      names = "--log-file",
      paramLabel = "FILE",
      description =
          "Append all messages to this file, with times, even those that -q leaves out. At 1 MB it"
              + " becomes FILE.1; five old files are kept.")
  private Path logFile;

  private MessageLog log;

  @Option(names = "--no-color", description = "No colours. Setting NO_COLOR does the same.")
  private boolean noColor;

  private boolean json;

  /**
   * Takes note of the parsed options.
   *
   * @throws ParameterException naming those that contradict each other
   */
  void parsed(ParseResult given) {
    if (quiet && verbose) {
      throw new ParameterException(
          given.commandSpec().commandLine(),
          "--quiet and --verbose cannot be combined; leave one out");
    }
    json = given.hasMatchedOption(JsonOption.NAME);
  }

  /** Whether one JSON object goes to standard output, and messages to standard error. */
  boolean json() {
    return json;
  }

  /** Whether {@code --env-file} or {@code --home} was given. */
  boolean namesPlaces() {
    return envFile != null || home != null;
  }

  /** Returns where settings and files are. */
  Home home(ProcessContext context) {
    return Home.of(
        Optional.ofNullable(envFile),
        Optional.ofNullable(home),
        context.currentFolder(),
        context.environment());
  }

  /** Creates the console that the command writes to. */
  Console console(ProcessContext context) {
    return console(context, json);
  }

  /** Creates a console, for arguments that could not be parsed. */
  Console console(ProcessContext context, boolean json) {
    return new Console(given(json), context.environment(), context.streams(), log(context));
  }

  private Set<ConsoleOption> given(boolean json) {
    Set<ConsoleOption> given = EnumSet.noneOf(ConsoleOption.class);
    if (json) {
      given.add(ConsoleOption.JSON);
    }
    if (quiet) {
      given.add(ConsoleOption.QUIET);
    }
    if (verbose) {
      given.add(ConsoleOption.VERBOSE);
    }
    if (noColor) {
      given.add(ConsoleOption.NO_COLOR);
    }
    return given;
  }

  /** Opens the log file once, so that a command and its shell write one. */
  private MessageLog log(ProcessContext context) {
    if (log == null && logFile != null) {
      log = new LogFile(context.currentFolder().resolve(logFile), context.time()::now);
    }
    return log == null ? MessageLog.NONE : log;
  }
}
