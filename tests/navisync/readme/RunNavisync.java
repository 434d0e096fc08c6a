package navisync.readme;

import java.util.Arrays;
import java.util.List;
import navisync.cli.NavisyncCommand;
import navisync.cli.ProcessContext;
import navisync.cli.Program;

/** Runs the program as {@code navisync.java} does, one run after the other until one fails. */
final class RunNavisync {
  /** Stands between the arguments of two runs. */
  static final String THEN = "then";

  private RunNavisync() {}

  public static void main(String... args) {
    List<String> rest = Arrays.asList(args);
    int exitCode = 0;
    while (exitCode == 0 && !rest.isEmpty()) {
      int end = rest.contains(THEN) ? rest.indexOf(THEN) : rest.size();
      String[] run = rest.subList(0, end).toArray(String[]::new);
      exitCode = Program.run(new NavisyncCommand(), ProcessContext.ofProcess(), run);
      rest = rest.subList(Math.min(end + 1, rest.size()), rest.size());
    }
    System.exit(exitCode);
  }
}
