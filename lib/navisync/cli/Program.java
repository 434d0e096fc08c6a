package navisync.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import navisync.ExitCode;
import navisync.console.Console;
import navisync.io.WebClient;
import org.jline.utils.Signals;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command: parses the arguments and turns the outcome into an exit code. */
public final class Program {
  private final Command command;
  private final ProcessContext context;
  // Read by another thread when the process is interrupted.
  private volatile Console console;

  private Program(Command command, ProcessContext context) {
    this.command = command;
    this.context = context;
    this.console = command.common().console(context);
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
    int exitCode = program.run(args);
    ended.set(true);
    WebClient.endAll();
    System.exit(exitCode);
  }

  /** Runs a command in the given context and returns its exit code. */
  public static int run(Command command, ProcessContext context, String... args) {
    return new Program(command, context).run(args);
  }

  /** The work goes on in another thread while the process ends: it must not draw bars any more. */
  private void interrupted() {
    console.endBars();
    command.interrupted(context, console);
    console.note("Interrupted.");
  }

  private int run(String... args) {
    PrintWriter out = new PrintWriter(context.streams().out(), true);
    PrintWriter error = new PrintWriter(context.streams().error(), true);
    CommandLine line = described(command);
    line.setOut(out);
    line.setErr(error);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler(
        (wrong, arguments) -> {
          String sentence = sentence(wrong);
          error.println(sentence);
          if (List.of(arguments).contains(JsonOption.NAME)) {
            command.printFailure(
                sentence, ExitCode.USAGE, context, command.common().console(context, true));
          }
          return ExitCode.USAGE.number();
        });
    line.setExecutionStrategy(
        parsed -> {
          Integer help = CommandLine.executeHelpRequest(parsed);
          if (help != null) {
            return help;
          }
          command.common().parsed(parsed);
          ExitCode exitCode = run(parsed.commandSpec().name());
          console.note("Ended with exit code " + exitCode.number() + ".");
          return exitCode.number();
        });
    return line.execute(args);
  }

  /** Returns the parser of a command, for what describes its options as {@code --help} does. */
  static CommandLine described(Command command) {
    CommandLine line = new CommandLine(command);
    describe(line, command.common());
    return line;
  }

  /** Adds what the help of every command has. */
  private static void describe(CommandLine line, CommonOptions common) {
    line.addMixin("common", common);
    line.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
    UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    usage.sortOptions(false).autoWidth(true);
    if (!usage.exitCodeList().isEmpty()) {
      usage.exitCodeListHeading("%nExit codes:%n");
    }
  }

  /** Runs the command and shows its failure, if it fails. */
  private ExitCode run(String name) {
    try {
      console = command.common().console(context);
      console.note("Started " + name + ", NaviSync " + Version.NUMBER + ".");
      return command.run(context, console);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    } catch (RuntimeException | Error error) {
      FailureMessage message = FailureMessage.show(error, console);
      if (command.common().json()) {
        command.printFailure(message.text(), message.exitCode(), context, console);
      }
      return message.exitCode();
    }
  }

  /** Sample: {@code Unknown option: '--polcy' (did you mean --policy?); see --help.} */
  private static String sentence(ParameterException wrong) {
    List<String> near =
        wrong instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    String perhaps = near.isEmpty() ? "" : " (did you mean " + String.join(" or ", near) + "?)";
    return wrong.getMessage() + perhaps + "; see --help.";
  }
}
