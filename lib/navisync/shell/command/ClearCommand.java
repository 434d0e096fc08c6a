package navisync.shell.command;

import navisync.shell.Session;
import navisync.shell.ShellCommand;
import picocli.CommandLine.Command;

/** {@code clear}: clears the screen. */
@Command(name = "clear", header = "Clears the screen.")
public final class ClearCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    session.clearScreen();
  }
}
