package navisync.shell.command;

import navisync.shell.Session;
import navisync.shell.ShellCommand;
import picocli.CommandLine.Command;

/** {@code reset}: every run compares everything, so there is nothing to mark. */
@Command(name = "reset", header = "forces a full comparison (every run makes one)")
public final class ResetCommand implements ShellCommand {
  /** What is true about it. */
  public static final String NOTE =
      "Nothing had to be reset: no play is marked as synced, and every run compares all plays with"
          + " Navidrome. forget-counts forgets what runs accounted for.";

  @Override
  public void run(Session session) {
    session.console().line(NOTE);
  }
}
