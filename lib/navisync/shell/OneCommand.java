package navisync.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import navisync.console.Console;
import org.jline.reader.Completer;
import org.jline.utils.AttributedString;

/** A shell that runs one command, from the command line. */
public final class OneCommand implements ShellConsole {
  private Console console;
  private String command;

  /** Creates a shell for one command. */
  public OneCommand(String command) {
    this.command = command;
  }

  @Override
  public void begin(Console console, Completer completer, Path history, Runnable interrupt) {
    this.console = console;
  }

  @Override
  public Optional<String> nextLine() {
    Optional<String> line = Optional.ofNullable(command);
    command = null;
    return line;
  }

  @Override
  public boolean isPerson() {
    return false;
  }

  @Override
  public void show(List<AttributedString> lines) {
    console.lines(lines);
  }
}
