package navisync.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import navisync.ExitCode;
import navisync.config.Home;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.console.Layout;
import navisync.match.Explanation;
import navisync.model.SongName;
import navisync.report.ExplanationText;
import navisync.store.Cache;
import navisync.sync.Lookup;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The {@code explain} command: shows how a Last.fm track is matched. */
@CommandLine.Command(
    name = "explain.java",
    header = "Shows step by step how a played track is matched, and which songs come close.",
    description = {
      "",
      "Uses the library, the aliases and the cache as the next run would, and writes nothing."
          + " Navidrome may be running.",
      ""
    },
    footer = {"", "Example:", "  ./jbang scripts/explain.java \"Orla Venn\" \"Glass House\""})
public final class ExplainCommand extends Command {
  @Parameters(
      index = "0",
      paramLabel = "ARTIST",
      description = "Artist as written in your history.")
  private String artist;

  @Parameters(index = "1", paramLabel = "TITLE", description = "Title as written in your history.")
  private String title;

  @Option(names = "--album", description = "Only this album (default: each it was played with).")
  private String album;

  @Mixin private ModeOption mode;

  @Override
  ExitCode run(ProcessContext context, Console console) {
    Home home = common().home(context);
    Settings settings = Settings.read(home, context.environment(), mode.setting());
    Layout layout = new Layout(console.width(), true, ZoneId.systemDefault());
    console.lines(ExplanationText.lines(explain(settings, console, context), layout));
    return ExitCode.DONE;
  }

  private List<Explanation> explain(Settings settings, Console console, ProcessContext context) {
    Path folder = settings.home().cache();
    boolean known = Files.exists(folder.resolve(Cache.FILE));
    try (Cache cache = known ? Cache.openForReading(folder) : Cache.empty()) {
      return new Lookup(settings, cache, console, context.time())
          .explain(new SongName(artist, title), album);
    }
  }
}
