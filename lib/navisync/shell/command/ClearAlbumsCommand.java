package navisync.shell.command;

import navisync.console.Count;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.navidrome.DecisionList.CopyChoices;
import picocli.CommandLine.Command;

/** {@code clear-albums}: forgets which copies of a song were chosen. */
@Command(name = "clear-albums", header = "Forgets which albums and copies were chosen.")
public final class ClearAlbumsCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    CopyChoices choices = session.cache().decisions().copyChoices();
    if (choices.answers() + choices.tracks() == 0) {
      session.console().line("No choices of albums or copies are saved.");
      return;
    }
    String what =
        Count.of(choices.answers(), "choice")
            + " of albums and copies, and which copy was chosen for "
            + Count.of(choices.tracks(), "track")
            + " with recorded plays";
    if (session.agreed("Forget " + what + "?")) {
      session.change(
          cache -> {
            cache.decisions().forgetCopies();
            return null;
          });
      session.console().line("Forgot " + what + ".");
      session
          .console()
          .line(
              "The next run chooses again. Plays that then belong to another copy are listed, and"
                  + " --take-back moves them. Stars stay.");
    }
  }
}
