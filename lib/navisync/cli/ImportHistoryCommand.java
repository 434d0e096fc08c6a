package navisync.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import navisync.ExitCode;
import navisync.Failure;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.console.Count;
import navisync.console.Progress;
import navisync.console.Questions;
import navisync.model.HistoryAccount;
import navisync.report.ImportReport;
import navisync.report.Json;
import navisync.shell.command.ImportsCommand;
import navisync.shell.command.RemoveImportCommand;
import navisync.source.files.EarlyTimes;
import navisync.source.files.ExportedFiles;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;
import navisync.store.history.Imports;
import navisync.store.history.KeptImport;
import navisync.store.history.NewImport;
import org.jline.utils.AttributedString;
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
      "3:done, except for files or rows that could not be read",
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

  private static final String INTERRUPTED =
      "Interrupted. Nothing was imported; run it again with the same files.";

  private volatile boolean stored;

  @Override
  ExitCode run(ProcessContext context, Console console) {
    checkUsage();
    Settings settings = Settings.read(common().home(context), context.environment(), Map.of());
    if (list) {
      return withHistory(settings, console, history -> list(history, console));
    }
    if (remove != null) {
      return withHistory(settings, console, history -> remove(history, console));
    }
    ExportedFiles exports = read(context, console);
    return withHistory(settings, console, history -> take(exports, history, context, console));
  }

  @Override
  void interrupted(ProcessContext context, Console console) {
    String text = stored ? "Interrupted. The plays are imported." : INTERRUPTED;
    console.warn(text);
    if (common().json()) {
      printFailure(text, ExitCode.INTERRUPTED, context, console);
    }
  }

  private void checkUsage() {
    int wanted = (list ? 1 : 0) + (remove == null ? 0 : 1) + (files.isEmpty() ? 0 : 1);
    if (undated && shift != null) {
      throw Failure.usage("--undated cannot be combined with --shift; leave one out.");
    }
    boolean forFiles = dryRun || undated || shift != null;
    if (wanted != 1 || forFiles && files.isEmpty()) {
      throw Failure.usage("Name export files, or use --list or --remove N; see --help.");
    }
  }

  private static ExitCode withHistory(
      Settings settings, Console console, Function<AccountHistory, ExitCode> work) {
    HistoryAccount account = settings.requireAccount();
    try (Cache cache = Cache.open(settings.home().cache(), console::line, console::warn)) {
      return work.apply(
          cache.account(account).pairingWithin(settings.sync().playTimeToleranceSeconds()));
    }
  }

  private ExitCode list(AccountHistory history, Console console) {
    List<KeptImport> imports = history.imports().removable();
    if (common().json()) {
      console.result(Json.line(Map.of("imports", imports)));
    } else {
      console.lines(
          imports.isEmpty()
              ? List.of(new AttributedString(ImportsCommand.NONE))
              : ImportsCommand.table(imports).lines(console.width(), Integer.MAX_VALUE));
    }
    return ExitCode.DONE;
  }

  private ExitCode remove(AccountHistory history, Console console) {
    KeptImport meant = history.imports().find(remove);
    if (meant.isFetched() && !yes.given()) {
      if (!console.inputIsTerminal()) {
        throw Failure.refused("No terminal to confirm on, so nothing was removed. Add -y.");
      }
      if (!new Questions(console).confirm(RemoveImportCommand.question(meant))) {
        console.line("Nothing was changed.");
        return ExitCode.DONE;
      }
    }
    KeptImport removed = history.imports().remove(remove);
    if (common().json()) {
      console.result(Json.line(Map.of("removed", removed)));
    } else {
      console.line(RemoveImportCommand.text(removed));
    }
    return ExitCode.DONE;
  }

  private ExitCode take(
      ExportedFiles exports, AccountHistory history, ProcessContext context, Console console) {
    List<NewImport> imports = new ArrayList<>();
    exports
        .plays()
        .forEach((name, file) -> imports.add(new NewImport(name, file.kind(), file.plays())));
    List<Integer> added = add(imports, history.imports(), context, console);
    stored = !dryRun;
    ImportReport report = ImportReport.of(exports, added, dryRun);
    if (common().json()) {
      console.result(Json.line(report));
    } else {
      report.show(console);
    }
    return exports.isComplete() ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  private List<Integer> add(
      List<NewImport> files, Imports imports, ProcessContext context, Console console) {
    long total = files.stream().mapToLong(file -> file.plays().size()).sum();
    AtomicLong done = new AtomicLong();
    try (Progress progress = console.progress("Importing plays")) {
      progress.total(total);
      LongConsumer kept =
          number ->
              progress.step(
                  done.addAndGet(number), done.get() == total ? "pairing with other plays" : "");
      return dryRun
          ? imports.trial(files, kept)
          : imports.store(files, context.time().now().getEpochSecond(), kept);
    }
  }

  private EarlyTimes earlyTimes() {
    if (shift != null) {
      return new EarlyTimes.Shifted(TimeArgument.begin("--shift", shift, ZoneId.systemDefault()));
    }
    return undated ? new EarlyTimes.Undated() : new EarlyTimes.Named();
  }

  private ExportedFiles read(ProcessContext context, Console console) {
    ExportedFiles exports;
    try (Progress progress = console.progress("Reading MB")) {
      exports =
          ExportedFiles.read(
              context.currentFolder(),
              files,
              context.time().now().getEpochSecond(),
              ZoneId.systemDefault(),
              earlyTimes(),
              new ExportedFiles.Watcher() {
                @Override
                public void total(long bytes) {
                  progress.total(bytes >> 20);
                }

                @Override
                public void step(long bytes, long rows) {
                  progress.step(bytes >> 20, Count.of(rows, "row"));
                }
              });
    }
    if (exports.plays().isEmpty()) {
      exports.bad().forEach(console::warn);
      throw Failure.usage("No file with plays was found, so nothing was imported.");
    }
    return exports;
  }
}
