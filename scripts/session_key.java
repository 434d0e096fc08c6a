///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/lib.java
//SOURCES ../lib/options.java

import navisync.cli.Program;
import navisync.cli.SessionKeyCommand;

/**
 * Gets the Last.fm session key that SYNC_LOVED_TO_LASTFM needs.
 *
 * <pre>
 * ./jbang scripts/session_key.java          # shows the key
 * ./jbang scripts/session_key.java --save   # writes it into .env
 * </pre>
 */
class session_key {
  public static void main(String... args) {
    Program.main(new SessionKeyCommand(), args);
  }
}
