package navisync.shell.command;

import java.util.Optional;
import navisync.Failure;
import navisync.console.Count;
import navisync.model.HistoryAccount;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.history.CachedAccount;
import navisync.store.history.CachedImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code remove-import NUMBER}: removes an import and its plays. */
@Command(name = "remove-import", header = "Removes an import and its plays, or those of a server.")
public final class RemoveImportCommand implements ShellCommand {
  @Parameters(paramLabel = "NUMBER", description = "Its number in the list of imports.")
  private long number;

  @Override
  public void run(Session session) {
    CachedAccount account = session.account();
    CachedImport meant = known(session.cache().account(account).imports().find(number));
    if (session.agreed(question(meant))) {
      CachedImport removed =
          known(session.change(cache -> cache.account(account).imports().remove(number)));
      session.console().line(text(removed));
    }
  }

  private CachedImport known(Optional<CachedImport> found) {
    return found.orElseThrow(
        () -> Failure.usage("No import " + number + ". Type imports for a list."));
  }

  /** Returns the question whether to remove an import, with what follows. */
  public static String question(CachedImport meant) {
    return meant.isFetched()
        ? "While %s is set, the next run fetches these plays again. Remove the %s of %s?"
            .formatted(
                HistoryAccount.userSetting(meant.server()),
                Count.of(meant.plays(), "play"),
                meant.file())
        : "Remove the plays of import " + meant.number() + "?";
  }

  /** Returns the sentence about an import that was removed. */
  public static String text(CachedImport removed) {
    return removed.isFetched()
        ? "Removed the %s of %s. Take %s out of your settings, or the next run fetches them again."
            .formatted(
                Count.of(removed.plays(), "play"),
                removed.file(),
                HistoryAccount.userSetting(removed.server()))
        : "Removed import %d (%s). The next run counts without its plays."
            .formatted(removed.number(), removed.file());
  }
}
