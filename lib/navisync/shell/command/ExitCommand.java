package navisync.shell.command;

import navisync.shell.Session;
import navisync.shell.ShellCommand;
import picocli.CommandLine.Command;

/** {@code exit}: exits the shell. */
@Command(name = "exit", aliases = "quit", header = "Exits, as does Ctrl-D.")
public final class ExitCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    session.leave();
  }
}
