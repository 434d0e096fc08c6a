package navisync.bench;

import java.util.Arrays;
import java.util.List;
import navisync.cli.CacheInfoCommand;
import navisync.cli.Command;
import navisync.cli.NavisyncCommand;
import navisync.cli.Program;

/**
 * Starts the scripts that are measured in processes of their own. JBang gives the script that
 * measures the lib only: with another script among its sources it refuses to start, because each of
 * them names the lib.
 */
public final class MeasuredProgram {
  private MeasuredProgram() {}

  /**
   * Returns the command that starts a script.
   *
   * @param script {@code navisync} or {@code cache_info}
   */
  public static List<String> command(String script, String... arguments) {
    List<String> command = ProcessCost.java(MeasuredProgram.class.getName(), script);
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs the script named by the first argument with the others. */
  public static void main(String... arguments) {
    Command script =
        switch (arguments[0]) {
          case "navisync" -> new NavisyncCommand();
          case "cache_info" -> new CacheInfoCommand();
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    Program.main(script, Arrays.copyOfRange(arguments, 1, arguments.length));
  }
}
