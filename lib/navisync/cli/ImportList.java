package navisync.cli;

import java.util.List;
import java.util.Map;
import navisync.console.Console;
import navisync.console.ConsoleOption;
import navisync.report.Json;
import navisync.shell.command.ImportsCommand;
import navisync.store.history.KeptImport;
import org.jline.utils.AttributedString;

/** {@code --list}: the imports, and the plays fetched from servers, with their numbers. */
final class ImportList {
  private ImportList() {}

  static void show(List<KeptImport> imports, Console console) {
    if (console.has(ConsoleOption.JSON)) {
      console.result(Json.line(Map.of("imports", imports)));
    } else if (imports.isEmpty()) {
      console.lines(List.of(new AttributedString(ImportsCommand.NONE)));
    } else {
      console.lines(ImportsCommand.table(imports).lines(console.width(), Integer.MAX_VALUE));
    }
  }
}
