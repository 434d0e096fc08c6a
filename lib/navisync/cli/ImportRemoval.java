package navisync.cli;

import java.util.Collections;
import java.util.Optional;
import navisync.Failure;
import navisync.console.Console;
import navisync.console.ConsoleOption;
import navisync.console.Questions;
import navisync.report.Json;
import navisync.shell.command.RemoveImportCommand;
import navisync.store.history.Imports;
import navisync.store.history.KeptImport;

/**
 * {@code --remove N}: removes an import, or the plays fetched from a server.
 *
 * @param number its number in the list
 * @param agreed whether not to ask first; only the plays of a server are asked about
 */
record ImportRemoval(long number, boolean agreed) {

  /**
   * Removes it.
   *
   * @return what it was; empty when the user declined
   * @throws Failure of safety where nobody can be asked
   */
  Optional<KeptImport> perform(Imports imports, Console console) {
    KeptImport meant = imports.find(number);
    if (meant.isFetched() && !agreed) {
      if (!console.inputIsTerminal()) {
        throw Failure.refused("No terminal to confirm on, so nothing was removed. Add -y.");
      }
      if (!new Questions(console).confirm(RemoveImportCommand.question(meant))) {
        return Optional.empty();
      }
    }
    return Optional.of(imports.remove(number));
  }

  /** Prints what was removed. */
  static void show(Optional<KeptImport> removed, Console console) {
    if (console.has(ConsoleOption.JSON)) {
      console.result(Json.line(Collections.singletonMap("removed", removed.orElse(null))));
    } else {
      console.line(removed.map(RemoveImportCommand::text).orElse("Nothing was changed."));
    }
  }
}
