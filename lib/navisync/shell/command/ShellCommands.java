package navisync.shell.command;

import java.util.List;
import navisync.shell.ShellCommand;

/** The commands of the shell, in the order of {@code help}. A new one gets a line here. */
public final class ShellCommands {
  private ShellCommands() {}

  /** Creates the commands for one shell. */
  public static List<ShellCommand> all() {
    OpenSuggestions suggestions = new OpenSuggestions();
    return List.of(
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
        new ExplainTrackCommand(),
        new ConflictsCommand(),
        new DecisionsCommand(),
        new ForgetCommand(),
        new ClearAlbumsCommand(),
        new GapsCommand(),
        new ImportsCommand(),
        new RemoveImportCommand(),
        new RunsCommand(),
        new ShowCommand(),
        new DiffCommand(),
        new UndoRunCommand(),
        new ForgetCountsCommand(),
        new ResetCommand(),
        new CheckCommand(),
        new CompactCommand(),
        new ExportCommand(),
        new TablesCommand(),
        new SqlCommand(),
        new ClearCommand(),
        new HelpCommand(),
        new ExitCommand());
  }
}
