///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS lib/lib.java
//SOURCES lib/options.java

import navisync.cli.CheckSetupCommand;
import navisync.cli.Program;

/** Checks all that a run needs, and changes nothing: {@code jbang check_setup.java}. */
public class check_setup {
  public static void main(String... args) {
    Program.main(new CheckSetupCommand(), args);
  }
}
