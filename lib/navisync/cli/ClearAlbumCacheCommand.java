package navisync.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import navisync.ExitCode;
import navisync.Failure;
import navisync.console.Console;
import navisync.console.Questions;
import navisync.report.CopyChoicesText;
import navisync.store.Cache;
import navisync.store.navidrome.DecisionList.CopyChoices;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The {@code clear_album_cache} command: forgets which copies of songs were chosen. */
@CommandLine.Command(
    name = "clear_album_cache.java",
    header = "Forgets which albums and copies of songs were chosen.",
    description = {
      "",
      "Forgets your answers to ALBUM_MATCHING_MODE=prompt and DUPLICATE_RESOLUTION=ask, and which"
          + " copy of a song the recorded plays went to. The next run chooses again; with"
          + " --take-back it moves plays that belong to another copy. Stars stay where they are.",
      ""
    },
    footer = {"", "Example:", "  ./jbang scripts/clear_album_cache.java -y"})
public final class ClearAlbumCacheCommand extends Command {
  @Mixin private YesOption yes;

  @Override
  ExitCode run(ProcessContext context, Console console) {
    Path folder = common().home(context).cache();
    if (!Files.exists(folder.resolve(Cache.FILE))) {
      console.line("No cache in " + folder + ": nothing to forget.");
      return ExitCode.DONE;
    }
    try (Cache cache = Cache.open(folder, console::line, console::warn)) {
      return forget(cache, console);
    }
  }

  private ExitCode forget(Cache cache, Console console) {
    if (!yes.given() && !console.inputIsTerminal()) {
      throw Failure.refused("No terminal to confirm on, so nothing was forgotten. Add -y.");
    }
    CopyChoices choices = cache.keptDecisions().copyChoices();
    if (yes.given() || new Questions(console).confirm(CopyChoicesText.question(choices))) {
      cache.keptDecisions().forgetCopies();
      CopyChoicesText.forgotten(choices).forEach(console::line);
    }
    return ExitCode.DONE;
  }
}
