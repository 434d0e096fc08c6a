package navisync.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import navisync.ExitCode;
import navisync.Failure;
import navisync.console.Console;
import navisync.console.ProcessOutput;
import navisync.io.WebClient;
import navisync.shell.WrongArgument;
import org.jline.utils.Signals;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command: parses the arguments and turns the outcome into an exit code. */
public final class Program {
  private final Command command;
  private final ProcessContext context;
  private final CommandLine parser;
  // Read by another thread when the process is interrupted.
  private volatile Console console;

  private Program(Command command, ProcessContext context) {
    this.command = command;
    this.context = context;
    this.parser = parserOf(command);
    this.console = command.common().console(context, false);
  }

  /** Runs a command, and ends the process with its exit code. */
  public static void main(Command command, String... args) {
    Program program = new Program(command, ProcessContext.ofProcess());
    AtomicBoolean ended = new AtomicBoolean();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (!ended.get()) {
                    program.interrupted();
                  }
                }));
    // Else the exit code of a process that is told to end would be 143.
    Signals.register("TERM", () -> System.exit(ExitCode.INTERRUPTED.number()));
    int exitCode = program.written(program.run(args));
    ended.set(true);
    WebClient.endAll();
    System.exit(exitCode);
  }

  /** Returns the exit code of a command that ended; an error if standard output is incomplete. */
  private int written(int exitCode) {
    if (!(context.streams().out() instanceof ProcessOutput out) || out.failure().isEmpty()) {
      return exitCode;
    }
    console.error("Cannot write to standard output: " + out.failure().get() + ".");
    return exitCode == ExitCode.DONE.number() ? ExitCode.ERROR.number() : exitCode;
  }

  /** Runs a command in the given context and returns its exit code. */
  public static int run(Command command, ProcessContext context, String... args) {
    return new Program(command, context).run(args);
  }

  /** Reports that the user ended the process: the work goes on, but draws no bars any more. */
  private void interrupted() {
    console.endBars();
    command.interrupted(context, console);
    console.note("Interrupted.");
  }

  private int run(String... args) {
    PrintWriter out = new PrintWriter(context.streams().out(), true);
    PrintWriter error = new PrintWriter(context.streams().error(), true);
    parser.setOut(out);
    parser.setErr(error);
    // What is wrong is shown once all is parsed: the log file may be named last.
    parser.getCommandSpec().parser().collectErrors(true);
    parser.setExecutionStrategy(
        parsed -> {
          Integer help = CommandLine.executeHelpRequest(parsed);
          if (help != null) {
            return help;
          }
          ExitCode exitCode = run(parsed);
          console.note("Ended with exit code " + exitCode.number() + ".");
          return exitCode.number();
        });
    return parser.execute(args);
  }

  /** Returns the parser of a command, with the options and the help that every command has. */
  static CommandLine parserOf(Command command) {
    CommandLine parser = new CommandLine(command);
    parser.addMixin("common", command.common());
    parser.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
    parser.setCaseInsensitiveEnumValuesAllowed(true);
    parser.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    UsageMessageSpec usage = parser.getCommandSpec().usageMessage();
    usage.sortOptions(false).autoWidth(true);
    if (!usage.exitCodeList().isEmpty()) {
      usage.exitCodeListHeading("%nExit codes:%n");
    }
    return parser;
  }

  /** Runs the command and shows its failure, if it fails. */
  private ExitCode run(ParseResult parsed) {
    boolean json =
        parsed.hasMatchedOption(JsonOption.NAME) || parsed.originalArgs().contains(JsonOption.NAME);
    try {
      console = command.common().console(context, json);
      console.note("Started " + parsed.commandSpec().name() + ", NaviSync " + Version.NUMBER + ".");
      for (Exception wrong : parsed.errors()) {
        throw wrong instanceof ParameterException unreadable
            ? Failure.usage(sentence(unreadable), unreadable)
            : new IllegalStateException(wrong);
      }
      command.common().refuseContradictions();
      return command.run(context, console);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    } catch (RuntimeException | Error error) {
      FailureMessage message = FailureMessage.show(error, console);
      if (json) {
        command.printFailure(message.text(), message.exitCode(), context, console);
      }
      return message.exitCode();
    }
  }

  /**
   * Returns what is wrong with the arguments. Sample: {@code Unknown option: '--polcy' (did you
   * mean --policy?). See --help.}
   */
  private static String sentence(ParameterException wrong) {
    List<String> near =
        wrong instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    String perhaps = near.isEmpty() ? "" : " (did you mean " + String.join(" or ", near) + "?)";
    return WrongArgument.text(wrong) + perhaps + ". See --help.";
  }
}
