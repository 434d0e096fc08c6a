package navisync.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import navisync.ExitCode;
import navisync.console.Count;
import navisync.store.Cache;
import picocli.CommandLine;

/**
 * The cache shell: reads lines and runs them. On a terminal it shows a failure and goes on; from a
 * pipe it stops at the first failure, with its exit code.
 */
public final class Shell {
  /** The name of the history file, in the folder of the cache. */
  public static final String HISTORY = "shell_history";

  private final Session session;
  private final ShellConsole shellConsole;
  private final Function<RuntimeException, ExitCode> failures;
  private final CommandLine commands;

  private Shell(
      Session session,
      ShellConsole shellConsole,
      CommandLine commands,
      Function<RuntimeException, ExitCode> failures) {
    this.session = session;
    this.shellConsole = shellConsole;
    this.commands = commands;
    this.failures = failures;
  }

  /**
   * Runs the lines of a console until they end.
   *
   * @param commands the commands it knows, in the order of {@code help}
   * @param failures shows a failure and returns its exit code
   * @return the exit code of the first command of a pipe that did not do everything; done otherwise
   */
  public static ExitCode run(
      Session.Context context,
      Cache cache,
      ShellConsole shellConsole,
      List<ShellCommand> commands,
      Function<RuntimeException, ExitCode> failures) {
    Session session = new Session(context, cache, shellConsole);
    Shell shell = new Shell(session, shellConsole, CommandTable.create(commands), failures);
    Thread working = Thread.currentThread();
    shellConsole.begin(
        new LineCompleter(shell.commands, session),
        context.home().cache().resolve(HISTORY),
        () -> {
          working.interrupt();
          cache.interrupt();
        });
    if (shellConsole.isInteractive()) {
      context.console().line(greeting(cache));
      session.names().loadMeanwhile();
    }
    return shell.readLines();
  }

  /**
   * Returns the first line. Sample: {@code 1,204 plays of ann. Type help for the commands. Tab
   * completes, Ctrl-D exits.}
   */
  private static String greeting(Cache cache) {
    String plays =
        cache.accounts().stream()
            .map(
                account ->
                    Count.of(cache.listening(account).plays(), "play") + " of " + account.user())
            .reduce((one, other) -> one + ", " + other)
            .orElse("The cache is empty");
    return plays + ". Type help for the commands. Tab completes, Ctrl-D exits.";
  }

  private ExitCode readLines() {
    Optional<String> line;
    while (!session.hasLeft() && (line = shellConsole.nextLine()).isPresent()) {
      ExitCode exitCode = carryOut(ShellLine.of(line.get()));
      if (exitCode != ExitCode.DONE && !shellConsole.isInteractive()) {
        return exitCode;
      }
    }
    return ExitCode.DONE;
  }

  private ExitCode carryOut(ShellLine line) {
    if (line.words().isEmpty() || line.text().stripLeading().startsWith("#")) {
      return ExitCode.DONE;
    }
    try {
      session.begin(line);
      CommandTable.parse(commands, line.values()).run(session);
      return session.exitCode();
    } catch (RuntimeException failed) {
      return failures.apply(failed);
    } finally {
      // A Ctrl-C that came when the command had ended is not meant for the next one.
      Thread.interrupted();
    }
  }
}
