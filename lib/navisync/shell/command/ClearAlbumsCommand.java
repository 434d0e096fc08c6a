package navisync.shell.command;

import navisync.cache.Decision.Kind;
import navisync.report.Count;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import picocli.CommandLine.Command;

/** {@code clear-albums}: forgets which copies of a song were chosen. */
@Command(name = "clear-albums", header = "forgets the choices of albums and duplicates")
public final class ClearAlbumsCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    long choices =
        session.cache().keptDecisions().all().stream()
            .filter(kept -> kept.kind() == Kind.COPIES || kept.kind() == Kind.LOVED_COPIES)
            .count();
    if (choices == 0) {
      session.console().line("No choice of albums or duplicates is remembered.");
    } else if (session.agreed(
        "Forget " + Count.of(choices, "choice") + " of albums and duplicates?")) {
      int forgotten = session.change(cache -> cache.keptDecisions().forgetCopies());
      session
          .console()
          .line("Forgotten: " + Count.of(forgotten, "choice") + "; the next run chooses anew.");
    }
  }
}
