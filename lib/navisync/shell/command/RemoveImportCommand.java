package navisync.shell.command;

import java.util.Locale;
import navisync.model.HistoryAccount;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.history.CachedAccount;
import navisync.store.history.KeptImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code remove-import NUMBER}: removes an import and its plays. */
@Command(name = "remove-import", header = "Removes an import and its plays.")
public final class RemoveImportCommand implements ShellCommand {
  @Parameters(paramLabel = "NUMBER", description = "Its number in the list of imports.")
  private long number;

  @Override
  public void run(Session session) {
    CachedAccount account = session.account();
    session.cache().account(account).imports().find(number);
    if (session.agreed("Remove the plays of import " + number + "?")) {
      KeptImport removed = session.change(cache -> cache.account(account).imports().remove(number));
      session.console().line(text(removed));
    }
  }

  /** Returns the sentence about an import that was removed. */
  public static String text(KeptImport removed) {
    String text =
        "Removed import %d (%s). The next run counts without its plays."
            .formatted(removed.number(), removed.file());
    return removed.server() == null
        ? text
        : text
            + " Take %s_USER out of your settings, or they are fetched again."
                .formatted(HistoryAccount.option(removed.server()).toUpperCase(Locale.ROOT));
  }
}
