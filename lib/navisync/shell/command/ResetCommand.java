package navisync.shell.command;

import navisync.shell.Session;
import navisync.shell.ShellCommand;
import picocli.CommandLine.Command;

/** {@code reset}: says that every run compares everything, so there is nothing to reset. */
@Command(name = "reset", header = "Forces a full comparison (every run makes one anyway).")
public final class ResetCommand implements ShellCommand {
  /** The message about a reset. */
  public static final String NOTE =
      "Nothing to reset: every run compares everything. To forget the recorded plays, use"
          + " forget-counts.";

  @Override
  public void run(Session session) {
    session.console().line(NOTE);
  }
}
