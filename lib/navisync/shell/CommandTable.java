package navisync.shell;

import java.util.List;
import navisync.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses lines of the shell into commands. */
final class CommandTable {

  @Command(name = "")
  private static final class Nothing {}

  private CommandTable() {}

  /** Creates a parser of the given commands. */
  static CommandLine create(List<ShellCommand> known) {
    CommandLine commands = new CommandLine(new Nothing());
    for (ShellCommand command : known) {
      commands.addSubcommand(command);
    }
    commands.setUsageHelpAutoWidth(true);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    // What follows sql is not for the parser: a statement may hold anything.
    commands.getSubcommands().get("sql").setUnmatchedOptionsArePositionalParams(true);
    return commands;
  }

  /** Returns what a command does, in a few words. */
  static String header(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().header());
  }

  /**
   * Returns the command that a line names, with its options and arguments set.
   *
   * @throws Failure of usage if there is no such command, option or argument
   */
  static ShellCommand parse(CommandLine commands, List<String> words) {
    String name = words.get(0);
    try {
      ParseResult parsed = commands.parseArgs(words.toArray(String[]::new));
      return (ShellCommand) parsed.subcommand().commandSpec().userObject();
    } catch (ParameterException wrong) {
      boolean known = commands.getSubcommands().containsKey(name);
      throw Failure.usage(
          known
              ? WrongArgument.text(wrong) + perhaps(wrong, "") + ". Type help " + name + "."
              : "Unknown command: "
                  + name
                  + perhaps(wrong, name.substring(0, 1))
                  + ". Type help for a list.");
    }
  }

  /** Suggests commands or options that begin alike. */
  private static String perhaps(ParameterException wrong, String beginning) {
    List<String> near =
        wrong instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions().stream()
                .filter(name -> name.startsWith(beginning))
                .toList()
            : List.of();
    return near.isEmpty() ? "" : " (did you mean " + String.join(" or ", near) + "?)";
  }
}
