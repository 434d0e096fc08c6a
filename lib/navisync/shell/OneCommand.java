package navisync.shell;

import java.util.Optional;

/** A shell that runs one command, from the command line. */
public final class OneCommand implements ShellConsole {
  private String command;

  /** Creates a shell for one command. */
  public OneCommand(String command) {
    this.command = command;
  }

  @Override
  public Optional<String> nextLine() {
    Optional<String> line = Optional.ofNullable(command);
    command = null;
    return line;
  }
}
