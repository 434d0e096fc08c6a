package navisync.shell;

import navisync.cli.CacheInfoCommand;
import navisync.cli.Program;

/** What cache_info.java does, to be started by a test. */
final class ShellProcess {
  private ShellProcess() {}

  public static void main(String... args) {
    Program.main(new CacheInfoCommand(), args);
  }
}
