package navisync.shell;

import java.util.List;
import navisync.Failure;
import navisync.shell.command.AcceptCommand;
import navisync.shell.command.AliasCommand;
import navisync.shell.command.ArtistsCommand;
import navisync.shell.command.CalendarCommand;
import navisync.shell.command.CheckCommand;
import navisync.shell.command.ClearAlbumsCommand;
import navisync.shell.command.CompactCommand;
import navisync.shell.command.ConflictsCommand;
import navisync.shell.command.DecisionsCommand;
import navisync.shell.command.DeclineCommand;
import navisync.shell.command.ExitCommand;
import navisync.shell.command.ExplainCommand;
import navisync.shell.command.ExportCommand;
import navisync.shell.command.ForgetCommand;
import navisync.shell.command.ForgetCountsCommand;
import navisync.shell.command.GapsCommand;
import navisync.shell.command.HelpCommand;
import navisync.shell.command.InfoCommand;
import navisync.shell.command.LovedCommand;
import navisync.shell.command.OpenSuggestions;
import navisync.shell.command.PlaysCommand;
import navisync.shell.command.ResetCommand;
import navisync.shell.command.RunsCommand;
import navisync.shell.command.ShowCommand;
import navisync.shell.command.SqlCommand;
import navisync.shell.command.SuggestionsCommand;
import navisync.shell.command.TracksCommand;
import navisync.shell.command.UndoCommand;
import navisync.shell.command.UnmatchedCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands of the shell, in the order of {@code help}; a new one gets a line here. */
final class CommandTable {

  @Command(name = "")
  private static final class Nothing {}

  private CommandTable() {}

  /** A parser that knows all commands. */
  static CommandLine create() {
    OpenSuggestions suggestions = new OpenSuggestions();
    CommandLine commands = new CommandLine(new Nothing());
    for (ShellCommand command :
        List.of(
            new InfoCommand(),
            new ArtistsCommand(),
            new TracksCommand(),
            new PlaysCommand(),
            new LovedCommand(),
            new CalendarCommand(),
            new UnmatchedCommand(),
            new SuggestionsCommand(suggestions),
            new AcceptCommand(suggestions),
            new DeclineCommand(suggestions),
            new AliasCommand(),
            new ExplainCommand(),
            new ConflictsCommand(),
            new DecisionsCommand(),
            new ForgetCommand(),
            new ClearAlbumsCommand(),
            new GapsCommand(),
            new RunsCommand(),
            new ShowCommand(),
            new UndoCommand(),
            new ForgetCountsCommand(),
            new ResetCommand(),
            new CheckCommand(),
            new CompactCommand(),
            new ExportCommand(),
            new SqlCommand(),
            new HelpCommand(),
            new ExitCommand())) {
      commands.addSubcommand(command);
    }
    commands.setUsageHelpAutoWidth(true);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    // What follows sql is not for the parser: a statement may hold anything.
    commands.getSubcommands().get("sql").setUnmatchedOptionsArePositionalParams(true);
    return commands;
  }

  /** What a command does, in a few words. */
  static String header(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().header());
  }

  /**
   * The command that a line names, its options and arguments filled in.
   *
   * @throws Failure of usage when there is no such command, option or argument
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
              ? wrong.getMessage() + perhaps(wrong, "") + "; type help " + name + "."
              : "Unknown command: "
                  + name
                  + perhaps(wrong, name.substring(0, 1))
                  + ". Type help for a list.");
    }
  }

  /** What may have been meant, of all that begins so. */
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
