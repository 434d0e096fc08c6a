package navisync.cli;

import java.util.Map;
import navisync.ExitCode;
import navisync.Failure;
import navisync.config.Home;
import navisync.console.Console;
import navisync.report.Json;
import navisync.shell.DataFormat;
import navisync.shell.OneCommand;
import navisync.shell.Session;
import navisync.shell.Shell;
import navisync.shell.ShellConsole;
import navisync.shell.command.ResetCommand;
import navisync.shell.command.ShellCommands;
import navisync.store.Cache;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The {@code cache_info} command: the cache shell, or one question named by an option. */
@CommandLine.Command(
    name = "cache_info.java",
    header = "Shows what is in the cache: your plays, the matches, and what runs changed.",
    description = {
      "",
      "Starts a shell unless an option says otherwise. Type help for its commands. From a pipe"
          + " it reads one command per line and stops at the first that fails, with that"
          + " command's exit code. Safe to use while a sync runs.",
      ""
    },
    exitCodeList = {
      "0:done",
      "1:program error",
      "2:wrong usage or settings, no cache yet",
      "3:partly done",
      "4:refused for safety, nothing was changed",
      "130:interrupted"
    },
    footer = {
      "",
      "Examples:",
      "  ./jbang cache_info.java",
      "  ./jbang cache_info.java --info --json",
      "  ./jbang cache_info.java --execute='unmatched --by=artist' --output=csv",
      "  echo 'tracks -n 10' | ./jbang cache_info.java"
    })
public final class CacheInfoCommand extends Command {

  /** The options that ask one question instead of starting the shell. */
  static final class Question {
    @Option(
        names = {"-i", "--info"},
        description = "Show cache statistics.")
    private boolean info;

    @Option(
        names = {"-r", "--reset"},
        description = "Force a full comparison. Every run makes one, so this changes nothing.")
    private boolean reset;

    @Option(
        names = {"-f", "--fuzzy"},
        description = "List the saved decisions about matches.")
    private boolean fuzzy;

    /** Returns the command of the shell that answers it. */
    String command() {
      return info ? "info" : fuzzy ? "decisions" : "reset";
    }
  }

  @ArgGroup private Question question;

  @Option(
      names = "--execute",
      paramLabel = "COMMAND",
      description = "Run one command of the shell and exit.")
  private String execute;

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "Print tables as ${COMPLETION-CANDIDATES}. All but table print every row, and messages"
              + " go to standard error.")
  private DataFormat output;

  @Option(
      names = "--json",
      description = "With --info, --reset or --fuzzy: print one JSON object to standard output.")
  private boolean json;

  @Mixin private YesOption yes;

  @Override
  ExitCode run(ProcessContext context, Console console) {
    if (json && question == null) {
      throw Failure.usage(
          "--json needs --info, --reset or --fuzzy. For a command of the shell, use"
              + " --output=json.");
    }
    if (execute != null && execute.isBlank()) {
      throw Failure.usage("--execute needs a command, such as --execute=unmatched.");
    }
    if (question != null && (execute != null || output != DataFormat.TABLE)) {
      throw Contradictions.of("--info, --reset and --fuzzy", "--execute or --output");
    }
    Home home = common().home(context);
    if (Cache.isDamaged(home.cache())) {
      Cache.open(home.cache(), console::line, console::warn).close();
    }
    try (Cache cache = Cache.openForReading(home.cache())) {
      if (json) {
        console.result(Json.line(answer(cache)));
        return ExitCode.DONE;
      }
      return shell(home, cache, context);
    }
  }

  /** Returns the JSON object that answers the question. */
  private Object answer(Cache cache) {
    if (question.info) {
      return cache.figures();
    }
    return question.fuzzy
        ? Map.of("decisions", cache.decisions().all())
        : Map.of("note", ResetCommand.NOTE);
  }

  private ExitCode shell(Home home, Cache cache, ProcessContext context) {
    String command = question == null ? execute : question.command();
    try (ShellConsole shellConsole =
        command == null ? ShellConsole.of(context.streams()) : new OneCommand(command)) {
      ProcessContext its =
          new ProcessContext(
              shellConsole.streams(context.streams()),
              context.environment(),
              context.currentFolder(),
              context.time());
      Console console = common().console(its, output != DataFormat.TABLE);
      return Shell.run(
          context(home, its, console),
          cache,
          shellConsole,
          ShellCommands.all(),
          error -> FailureMessage.show(error, console).exitCode());
    }
  }

  private Session.Context context(Home home, ProcessContext context, Console console) {
    return new Session.Context(
        home,
        context.currentFolder(),
        context.environment(),
        console,
        context.time(),
        yes.given(),
        output);
  }
}
