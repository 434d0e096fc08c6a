package navisync.shell.command;

import navisync.report.CopyChoicesText;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.navidrome.DecisionList.CopyChoices;
import picocli.CommandLine.Command;

/** {@code clear-albums}: forgets which copies of a song were chosen. */
@Command(name = "clear-albums", header = "Forgets which albums and copies were chosen.")
public final class ClearAlbumsCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    CopyChoices choices = session.cache().keptDecisions().copyChoices();
    if (choices.answers() + choices.tracks() == 0) {
      session.console().line("No choices of albums or copies are saved.");
    } else if (session.agreed(CopyChoicesText.question(choices))) {
      session.change(
          cache -> {
            cache.keptDecisions().forgetCopies();
            return null;
          });
      CopyChoicesText.forgotten(choices).forEach(session.console()::line);
    }
  }
}
