package navisync.cli;

import java.util.List;

/** The commands of the toolkit. */
public final class Commands {
  private Commands() {}

  /** Creates every command that a script starts, for what describes or lists all of them. */
  public static List<Command> all() {
    return List.of(
        new NavisyncCommand(),
        new CacheInfoCommand(),
        new CheckSetupCommand(),
        new UndoCommand(),
        new ExplainCommand(),
        new ImportHistoryCommand(),
        new SessionKeyCommand(),
        new ClearAlbumCacheCommand(),
        new HelpFilesCommand());
  }
}
