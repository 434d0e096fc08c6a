package navisync.shell.command;

import navisync.Failure;
import navisync.cache.KeptDecisions.Kept;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code forget DECISION}: forgets a remembered decision. */
@Command(name = "forget", header = "forgets a remembered decision, by its number")
public final class ForgetCommand implements ShellCommand {
  @Parameters(paramLabel = "DECISION", description = "The number that decisions shows.")
  private long number;

  @Override
  public void run(Session session) {
    Kept meant =
        session.cache().keptDecisions().all().stream()
            .filter(kept -> kept.id() == number)
            .findFirst()
            .orElseThrow(
                () -> Failure.usage("There is no decision " + number + "; decisions lists them."));
    String names = DecisionsCommand.names(meant);
    if (session.agreed("Forget what was decided about " + names + "?")) {
      session.change(cache -> cache.keptDecisions().forget(number));
      session.console().line("Forgotten; the next run matches " + names + " anew.");
    }
  }
}
