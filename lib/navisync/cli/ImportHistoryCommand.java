package navisync.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import navisync.ExitCode;
import navisync.Failure;
import navisync.config.Settings;
import navisync.console.Confirmation;
import navisync.console.Console;
import navisync.console.ConsoleOption;
import navisync.model.HistoryAccount;
import navisync.report.ImportReport;
import navisync.report.Json;
import navisync.shell.command.ImportsCommand;
import navisync.shell.command.RemoveImportCommand;
import navisync.source.files.EarlyTimes;
import navisync.source.files.ExportedFiles;
import navisync.store.Cache;
import navisync.store.history.CachedImport;
import navisync.store.history.Imports;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The {@code import_history} command: imports plays from export files, lists and removes imports.
 */
@CommandLine.Command(
    name = "import_history.java",
    header = "Imports plays from export files into the cache.",
    description = {
      "",
      "The next run counts them. A play that is already in the cache, within"
          + " PLAY_TIME_TOLERANCE_SECONDS, counts once, even if a server lists it later. Importing"
          + " the same file again adds nothing.",
      "",
      "Name files, folders or archives (.zip, .gz) as downloaded. Formats, detected by content:",
      "  CSV or TSV with headers, in any order: artist, track or title, album, time",
      "  JSON of Last.fm's API, of lastfmstats.com and of other exporters",
      "  ListenBrainz, Maloja, Koito, Pano Scrobbler: JSON or JSON lines",
      "  Spotify: streaming history; 30 seconds or more count as a play",
      "  portable players: .scrobbler.log",
      ""
    },
    exitCodeList = {
      "0:done",
      "1:program error",
      "2:wrong usage or settings, no file with plays",
      "3:partly done: some files or rows could not be read",
      "4:refused for safety, nothing was changed"
    },
    footer = {
      "",
      "Examples:",
      "  ./jbang scripts/import_history.java --dry-run my_spotify_data.zip",
      "  ./jbang scripts/import_history.java --shift=2009-06-01 .scrobbler.log",
      "  ./jbang scripts/import_history.java --list",
      "  ./jbang scripts/import_history.java --remove 2"
    })
public final class ImportHistoryCommand extends Command {

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Export files, folders or archives.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--dry-run", description = "Show what is new, but import nothing.")
  private boolean dryRun;

  @Option(
      names = "--undated",
      description =
          "Import plays before 2002, from a player whose clock was reset, as plays without a date.")
  private boolean undated;

  @Option(
      names = "--shift",
      paramLabel = "DATE",
      description =
          "Import such plays with shifted times: the first of each file was played on this local"
              + " date, or at this Unix time in seconds.")
  private String shift;

  @Option(
      names = "--list",
      description = "List the imports, and the plays fetched from servers, with their numbers.")
  private boolean list;

  @Option(
      names = "--remove",
      paramLabel = "N",
      description =
          "Remove import N and its plays. Asks first where they were fetched from a server.")
  private Long remove;

  @Mixin private JsonOption json;

  @Mixin private YesOption yes;

  /** What the command has done when the user interrupts it. */
  private enum Step {
    READING("Nothing was imported. Run again with the same files."),
    IMPORTED("The plays are imported."),
    REMOVING("Nothing was removed."),
    REMOVED("The plays are removed."),
    LISTING("");

    private final String text;

    Step(String text) {
      this.text = text;
    }
  }

  // Read by another thread when the process is interrupted.
  private volatile Step step = Step.READING;

  @Override
  ExitCode run(ProcessContext context, Console console) {
    checkUsage();
    Settings settings = Settings.read(common().home(context), context.environment(), Map.of());
    // Reading large files takes a while: whose plays they are must be known before.
    settings.requireAccount();
    if (list) {
      step = Step.LISTING;
      show(inCache(settings, console, Imports::removable), console);
      return ExitCode.DONE;
    }
    if (remove != null) {
      return remove(settings, console);
    }
    ExportedFiles exports = FileImport.read(files, earlyTimes(), context, console);
    return add(exports, settings, context, console);
  }

  private static void show(List<CachedImport> imports, Console console) {
    if (console.has(ConsoleOption.JSON)) {
      console.result(Json.line(Map.of("imports", imports)));
    } else if (imports.isEmpty()) {
      console.line(ImportsCommand.NONE);
    } else {
      console.lines(ImportsCommand.table(imports).lines(console.width(), Integer.MAX_VALUE));
    }
  }

  private ExitCode remove(Settings settings, Console console) {
    step = Step.REMOVING;
    Optional<CachedImport> removed =
        inCache(
            settings,
            console,
            imports ->
                Optional.of(imports.find(remove).orElseThrow(this::none))
                    .filter(meant -> agreed(meant, console))
                    .flatMap(meant -> imports.remove(remove)));
    step = removed.isPresent() ? Step.REMOVED : Step.REMOVING;
    if (console.has(ConsoleOption.JSON)) {
      console.result(Json.line(Collections.singletonMap("removed", removed.orElse(null))));
    } else {
      console.line(removed.map(RemoveImportCommand::text).orElse("Nothing was changed."));
    }
    return ExitCode.DONE;
  }

  private Failure none() {
    return Failure.usage("No import " + remove + ". List them with import_history.java --list.");
  }

  /** Asks before the plays of a server are removed: no file has them. */
  private boolean agreed(CachedImport meant, Console console) {
    return !meant.isFetched()
        || new Confirmation(console, yes.given())
            .agreed(RemoveImportCommand.question(meant), "nothing was removed");
  }

  private ExitCode add(
      ExportedFiles exports, Settings settings, ProcessContext context, Console console) {
    ImportReport report =
        inCache(
            settings,
            console,
            imports ->
                dryRun
                    ? FileImport.trial(exports, imports, console)
                    : FileImport.store(exports, imports, context, console));
    step = dryRun ? Step.READING : Step.IMPORTED;
    FileImport.show(report, console);
    return exports.isComplete() ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  @Override
  void interrupted(ProcessContext context, Console console) {
    String text = ("Interrupted. " + step.text).strip();
    console.warn(text);
    if (console.has(ConsoleOption.JSON)) {
      printFailure(text, ExitCode.INTERRUPTED, context, console);
    }
  }

  private void checkUsage() {
    int wanted = (list ? 1 : 0) + (remove == null ? 0 : 1) + (files.isEmpty() ? 0 : 1);
    if (undated && shift != null) {
      throw Contradictions.of("--undated", "--shift");
    }
    boolean forFiles = dryRun || undated || shift != null;
    if (wanted != 1 || forFiles && files.isEmpty()) {
      throw Failure.usage("Name export files, or use --list or --remove N. See --help.");
    }
  }

  private EarlyTimes earlyTimes() {
    if (shift != null) {
      return new EarlyTimes.Shifted(TimeArgument.begin("--shift", shift, ZoneId.systemDefault()));
    }
    return undated ? new EarlyTimes.Undated() : new EarlyTimes.Refused();
  }

  private static <T> T inCache(Settings settings, Console console, Function<Imports, T> work) {
    HistoryAccount account = settings.requireAccount();
    try (Cache cache = Cache.open(settings.home().cache(), console::line, console::warn)) {
      long tolerance = settings.sync().playTimeToleranceSeconds();
      return work.apply(cache.openAccount(account).pairingWithin(tolerance).imports());
    }
  }
}
