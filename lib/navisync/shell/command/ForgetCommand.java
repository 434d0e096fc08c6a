package navisync.shell.command;

import navisync.Failure;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.navidrome.DecisionList.SavedDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code forget DECISION}: forgets a saved decision. */
@Command(name = "forget", header = "Forgets a saved decision.")
public final class ForgetCommand implements ShellCommand {
  @Parameters(paramLabel = "DECISION", description = "Its number in the list of decisions.")
  private long number;

  @Override
  public void run(Session session) {
    SavedDecision meant =
        session.cache().decisions().all().stream()
            .filter(kept -> kept.id() == number)
            .findFirst()
            .orElseThrow(
                () -> Failure.usage("No decision " + number + ". Type decisions for a list."));
    String names = DecisionsCommand.names(meant);
    if (session.agreed("Forget the decision about " + names + "?")) {
      session.change(cache -> cache.decisions().forget(number));
      session.console().line("Forgotten. The next run matches " + names + " again.");
    }
  }
}
