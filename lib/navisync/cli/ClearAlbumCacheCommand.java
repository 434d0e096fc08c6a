package navisync.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import navisync.ExitCode;
import navisync.config.Home;
import navisync.console.Console;
import navisync.shell.DataFormat;
import navisync.shell.Session;
import navisync.shell.command.ClearAlbumsCommand;
import navisync.store.Cache;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The {@code clear_album_cache} command: forgets which copies of songs were chosen. */
@CommandLine.Command(
    name = "clear_album_cache.java",
    header = "Forgets which albums and copies of songs were chosen.",
    description = {
      "",
      "Forgets your answers to ALBUM_MATCHING_MODE=prompt and DUPLICATE_RESOLUTION=ask, and which"
          + " copy of a song the recorded plays went to. The next run chooses again. With"
          + " --take-back it moves plays that belong to another copy. Stars stay where they are.",
      ""
    },
    footer = {"", "Example:", "  ./jbang scripts/clear_album_cache.java -y"})
public final class ClearAlbumCacheCommand extends Command {
  @Mixin private YesOption yes;

  @Override
  ExitCode run(ProcessContext context, Console console) {
    Home home = common().home(context);
    Path folder = home.cache();
    if (!Files.exists(folder.resolve(Cache.FILE))) {
      console.line("No cache in " + folder + ": nothing to forget.");
      return ExitCode.DONE;
    }
    Cache.open(folder, console::line, console::warn).close();
    try (Cache cache = Cache.openForReading(folder)) {
      new ClearAlbumsCommand()
          .run(
              new Session(
                  new Session.Context(
                      home,
                      context.currentFolder(),
                      context.environment(),
                      console,
                      context.time(),
                      yes.given(),
                      DataFormat.TABLE),
                  cache));
    }
    return ExitCode.DONE;
  }
}
