///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS lib/lib.java
//SOURCES lib/options.java

import navisync.cli.NavisyncCommand;
import navisync.cli.Program;

/**
 * Brings Last.fm's play counts and loved tracks to Navidrome: {@code jbang navisync.java --help}.
 */
public class navisync {
  public static void main(String... args) {
    Program.main(new NavisyncCommand(), args);
  }
}
