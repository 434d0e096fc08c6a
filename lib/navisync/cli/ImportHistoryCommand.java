package navisync.cli;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import navisync.ExitCode;
import navisync.Failure;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.console.Count;
import navisync.console.Progress;
import navisync.model.PlayedTrack;
import navisync.model.Scrobble;
import navisync.source.files.ExportedFiles;
import navisync.source.files.ExportedPlays;
import navisync.store.AccountHistory;
import navisync.store.Cache;
import navisync.store.NewPlays;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports plays from export files into the cache. */
@CommandLine.Command(
    name = "import_history.java",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    header = "Imports plays from export files into the cache.",
    description = {
      "",
      "The next run counts them together with Last.fm's plays. A play that is already in the"
          + " cache, within PLAY_TIME_TOLERANCE_SECONDS, counts once, also if Last.fm lists it"
          + " later. Importing the same file again adds nothing.",
      "",
      "Name files, folders or archives (.zip, .gz) as downloaded. Formats, detected by content:",
      "  tables (CSV, TSV) with headers: artist, track or title, album, time, in any order",
      "  JSON of Last.fm's API, of lastfmstats.com and of other exporters",
      "  ListenBrainz, Maloja, Koito, Pano Scrobbler: JSON or JSON lines",
      "  Spotify: extended streaming history and account data; 30 seconds or more count as a play",
      "  players: .scrobbler.log",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:program error",
      "2:wrong usage or settings, no file with plays",
      "3:done, except for files or rows that could not be read"
    },
    footer = {"", "Example:", "  ./jbang scripts/import_history.java --dry-run export/*.json"})
public final class ImportHistoryCommand implements Command {
  private static final int FEW = 5;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Export files, folders, archives.")
  private List<String> files;

  @Option(names = "--dry-run", description = "Show what is new and import nothing.")
  private boolean dryRun;

  @Mixin private CommonOptions common;

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public ExitCode run(ProcessContext context, Console console) {
    Settings settings = Settings.read(common.home(context), context.environment(), Map.of());
    String user = settings.requireLastfm().user();
    ExportedFiles exports = read(context, console);
    exports.bad().forEach(console::warn);
    try (Cache cache = Cache.open(settings.home().cache(), console::line, console::warn)) {
      AccountHistory history =
          cache
              .account(settings.lastfm().apiUrl(), user)
              .pairingWithin(settings.sync().playTimeToleranceSeconds());
      if (!dryRun) {
        history.pairImports();
      }
      NewPlays newPlays = new NewPlays(settings.sync().playTimeToleranceSeconds());
      for (PlayedTrack track : history.playedTracks()) {
        newPlays.know(track.track(), track.seconds());
      }
      exports
          .plays()
          .forEach(
              (file, export) -> {
                List<Scrobble> found = newPlays.among(export.plays());
                found.forEach(play -> newPlays.know(play.track(), play.second()));
                tell(file, export, found.size(), console);
              });
      int taken =
          dryRun
              ? 0
              : history.storeImports(
                  exports.plays().values().stream().map(ExportedPlays::plays).toList());
      console.line(
          dryRun
              ? "Dry run: nothing was imported."
              : "Imported " + Count.of(taken, "play") + ". The next run counts them.");
    }
    return exports.isComplete() ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  private ExportedFiles read(ProcessContext context, Console console) {
    ExportedFiles exports;
    try (Progress progress = console.progress("Reading")) {
      exports =
          ExportedFiles.read(
              context.currentFolder(),
              files,
              context.time().now().getEpochSecond(),
              ZoneId.systemDefault(),
              new ExportedFiles.Watcher() {
                @Override
                public void total(long bytes) {
                  progress.total(bytes);
                }

                @Override
                public void step(long bytes, long rows) {
                  progress.step(bytes, Count.of(rows, "row"));
                }
              });
    }
    if (exports.plays().isEmpty()) {
      exports.bad().forEach(console::warn);
      throw Failure.usage("No file with plays was found, so nothing was imported.");
    }
    return exports;
  }

  /** Sample: {@code plays.csv (CSV): 1,204 plays, 54 of them new.} */
  private static void tell(String file, ExportedPlays export, int found, Console console) {
    console.line(
        "%s (%s): %s, %s new%s%s."
            .formatted(
                file,
                export.format().text(),
                Count.of(export.plays().size(), "play"),
                Count.of(found),
                also(export.tooShort(), " under 30 seconds or skipped"),
                also(export.notMusic(), " not music")));
    int shown = console.options().verbose() ? export.unreadable().size() : FEW;
    export.unreadable().stream()
        .limit(shown)
        .forEach(row -> console.warn(file + ", line " + row.line() + ": " + row.why() + "."));
    if (export.unreadable().size() > shown) {
      console.warn(
          file
              + ": "
              + Count.of(export.unreadable().size() - shown)
              + " more unreadable rows (-v shows all).");
    }
  }

  private static String also(int number, String what) {
    return number == 0 ? "" : "; " + Count.of(number) + what;
  }
}
