package navisync.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import navisync.Failure;
import navisync.config.Home;
import navisync.console.Console;
import navisync.console.ConsoleOption;
import navisync.console.MessageLog;
import picocli.CommandLine.Option;

/** The options that every command takes. */
public final class CommonOptions {
  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      description = "Read settings from FILE (default: .env).")
  private Path envFile;

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description =
          "Folder for cache/, json/ and backups/ (default: the folder of the env file in use, else"
              + " the current one).")
  private Path home;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print only warnings, errors and questions.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Print details, full lists and stack traces.")
  private boolean verbose;

  @Option(
      names = "--log-file",
      paramLabel = "FILE",
      description =
          "Append all messages to this file, with times, even those that -q leaves out. At 1 MB it"
              + " becomes FILE.1. Five old files are kept.")
  private Path logFile;

  private MessageLog log;

  @Option(names = "--no-color", description = "Do not use colors (or set NO_COLOR).")
  private boolean noColor;

  /**
   * Refuses options that contradict each other.
   *
   * @throws Failure of usage if both {@code -q} and {@code -v} were given
   */
  void refuseContradictions() {
    if (quiet && verbose) {
      throw Contradictions.of("--quiet", "--verbose");
    }
  }

  /** Returns whether {@code --env-file} or {@code --home} was given. */
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

  /**
   * Creates a console for the command.
   *
   * @param data whether standard output is for data, and messages go to standard error
   */
  Console console(ProcessContext context, boolean data) {
    return new Console(given(data), context.environment(), context.streams(), log(context));
  }

  private Set<ConsoleOption> given(boolean data) {
    Set<ConsoleOption> given = EnumSet.noneOf(ConsoleOption.class);
    if (data) {
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
