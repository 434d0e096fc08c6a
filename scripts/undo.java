///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/lib.java
//SOURCES ../lib/options.java

import navisync.cli.Program;
import navisync.cli.UndoCommand;

/**
 * Undoes what a run wrote to Navidrome: the newest one, or the one with this number.
 *
 * <pre>
 * ./jbang scripts/undo.java --dry-run
 * ./jbang scripts/undo.java 7
 * </pre>
 */
class undo {
  public static void main(String... args) {
    Program.main(new UndoCommand(), args);
  }
}
