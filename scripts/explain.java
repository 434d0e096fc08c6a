///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/lib.java
//SOURCES ../lib/options.java

import navisync.cli.ExplainCommand;
import navisync.cli.Program;

/**
 * Shows how a Last.fm track is matched: the steps tried, the names as they are compared, and which
 * songs come close but were not accepted.
 *
 * <pre>
 * ./jbang scripts/explain.java "Mirrow" "Song for the Dean"
 * ./jbang scripts/explain.java "Mirrow" "Tin Sky" --album="Kites"
 * </pre>
 */
class explain {
  public static void main(String... args) {
    Program.main(new ExplainCommand(), args);
  }
}
