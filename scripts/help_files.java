///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/lib.java
//SOURCES ../lib/options.java

import navisync.cli.HelpFilesCommand;
import navisync.cli.Program;

/**
 * Writes completion for bash and zsh, and man pages, from the same source as {@code --help}.
 *
 * <pre>
 * ./jbang scripts/help_files.java ~/.local/share/navisync
 * </pre>
 */
class help_files {
  public static void main(String... args) {
    Program.main(new HelpFilesCommand(), args);
  }
}
