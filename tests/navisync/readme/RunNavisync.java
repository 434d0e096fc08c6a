package navisync.readme;

import navisync.cli.NavisyncCommand;
import navisync.cli.Program;

/** Runs the program, as {@code navisync.java} does. */
final class RunNavisync {
  private RunNavisync() {}

  public static void main(String... args) {
    Program.main(new NavisyncCommand(), args);
  }
}
