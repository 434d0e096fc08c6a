package navisync.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import navisync.ExitCode;
import navisync.Failure;
import navisync.config.Settings;
import navisync.demo.Demo;
import navisync.fetch.TimeRange;
import navisync.lastfm.Timekeeper;
import navisync.report.Console;
import navisync.report.RunResult;
import navisync.sync.SyncOptions;
import navisync.sync.SyncRun;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main command: fetch, match, plan, show, ask, apply, verify, report. */
@CommandLine.Command(
    name = "navisync",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    header = "Brings Navidrome's play counts, last-played dates and stars to your Last.fm history.",
    description = {
      "",
      "Fetches what is new at Last.fm into a local cache, matches it with your Navidrome library,"
          + " shows what would change, asks, writes it, reads it back and reports. Try it first"
          + " with --demo: invented data, nothing of yours is touched.",
      ""
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:an error of the program",
      "2:wrong usage or settings",
      "3:done in part, the report says what is missing",
      "4:refused for safety, nothing was written",
      "130:interrupted"
    },
    footer = {
      "",
      "Examples:",
      "  ./jbang navisync.java --demo",
      "  ./jbang navisync.java --dry-run",
      "  ./jbang navisync.java --yes --policy=higher --json",
      "",
      "Settings are described in env.example, the rest in README.md."
    })
public final class NavisyncCommand implements Command {
  @Option(
      names = "--demo",
      description = "Show all of it on invented sample data, in a folder of its own.")
  private boolean demo;

  @Option(
      names = "--mode",
      paramLabel = "api|db",
      description =
          "Over Navidrome's API or straight into its database, instead of" + " USE_NAVIDROME_API.")
  private String mode;

  @Option(
      names = "--dry-run",
      description = "The plan and the reports; nothing is written but the cache.")
  private boolean dryRun;

  @Option(
      names = {"-y", "--yes"},
      description = "No questions; what needs an answer is left alone and listed.")
  private boolean yes;

  @Option(names = "--offline", description = "No request to Last.fm: work on the cache.")
  private boolean offline;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Fetch from this local date, or unix second, on.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description =
          "Fetch up to the end of this date, or this second. The comparison always takes"
              + " the whole cache.")
  private String to;

  @Option(
      names = "--verify",
      description = "Check the cache against Last.fm's totals and mend the difference.")
  private boolean verify;

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      description =
          "ask, navidrome, lastfm, higher or increment, instead of"
              + " PLAYCOUNT_CONFLICT_RESOLUTION: what to do where Navidrome counts more.")
  private String policy;

  @Option(
      names = "--accept-first-increment",
      description =
          "With policy increment and nothing accounted for yet: add all of Last.fm's"
              + " plays to Navidrome's counts.")
  private boolean acceptFirstIncrement;

  @Option(
      names = "--take-back",
      description = "Take back plays that were added to a track for a match that has changed.")
  private boolean takeBack;

  @Option(
      names = "--accept-earlier-plays",
      description = "Count plays of an earlier program's cache that Last.fm does not know.")
  private boolean acceptEarlierPlays;

  @Option(
      names = "--user",
      paramLabel = "NAME_OR_ID",
      description = "The Navidrome user in database mode, instead of NAVIDROME_USER_ID.")
  private String user;

  @Option(names = "--no-playcount", description = "Leave play counts and dates alone.")
  private boolean noPlaycount;

  @Option(names = "--no-loved", description = "Leave stars alone.")
  private boolean noLoved;

  @Option(
      names = "--fuzzy",
      negatable = true,
      description = "Consider near spellings or not, instead of ENABLE_FUZZY_MATCHING.")
  private Boolean fuzzy;

  @Option(
      names = "--while-running",
      description = "Write the database although Navidrome has it open. For those who know.")
  private boolean whileRunning;

  @Option(
      names = "--json",
      description = "One JSON object on standard output; messages go to standard error.")
  private boolean json;

  @Mixin private CommonOptions common;

  @Override
  public ExitCode run(Surroundings surroundings) {
    Console console = common.console(surroundings, json);
    SyncRun run = null;
    FailureMessage failure;
    try {
      if (demo) {
        return demo(console, surroundings.time());
      }
      run =
          new SyncRun(
              settings(surroundings),
              options(surroundings.time().now()),
              console,
              Version.NUMBER,
              surroundings.time());
      ExitCode exitCode = run.perform();
      print(console, run.result(null, exitCode));
      return exitCode;
    } catch (RuntimeException error) {
      failure = FailureMessage.show(error, console);
    }
    print(
        console,
        run == null
            ? notBegun(failure.text(), failure.exitCode())
            : run.result(failure.text(), failure.exitCode()));
    return failure.exitCode();
  }

  @Override
  public String misused(String error) {
    return notBegun(error, ExitCode.USAGE).toJson();
  }

  private RunResult notBegun(String error, ExitCode exitCode) {
    return RunResult.failed(
        "api".equalsIgnoreCase(mode) ? "api" : "db", dryRun, error, exitCode.number());
  }

  private ExitCode demo(Console console, Timekeeper time) {
    Demo shown = new Demo(console, Version.NUMBER, time);
    ExitCode exitCode = "True".equals(useApi()) ? shown.ofApi() : shown.ofDatabase();
    print(console, shown.result());
    return exitCode;
  }

  @Override
  public void interrupted(Surroundings surroundings) {
    common
        .console(surroundings, json)
        .warn("Interrupted; what was fetched is kept, and a next run goes on from there.");
  }

  private void print(Console console, RunResult result) {
    if (json) {
      console.result(result.toJson());
    }
  }

  private Settings settings(Surroundings surroundings) {
    return Settings.read(
        common.home(surroundings), surroundings.environment(), settingsOnCommandLine());
  }

  private Map<String, String> settingsOnCommandLine() {
    Map<String, String> settings = new HashMap<>();
    put(settings, "USE_NAVIDROME_API", useApi());
    put(settings, "PLAYCOUNT_CONFLICT_RESOLUTION", policy);
    put(settings, "NAVIDROME_USER_ID", user);
    put(settings, "ENABLE_FUZZY_MATCHING", fuzzy);
    put(settings, "SYNC_PLAYCOUNT", noPlaycount ? "False" : null);
    put(settings, "SYNC_LOVED", noLoved ? "False" : null);
    put(settings, "AUTO_CONFIRM", yes ? "True" : null);
    return settings;
  }

  private String useApi() {
    return mode == null ? null : ModeOption.useApi(mode);
  }

  private static void put(Map<String, String> settings, String name, Object value) {
    if (value != null) {
      settings.put(name, value.toString());
    }
  }

  private SyncOptions options(Instant now) {
    return new SyncOptions(
        dryRun,
        offline,
        verify,
        range(now),
        policy != null,
        acceptFirstIncrement,
        takeBack,
        acceptEarlierPlays,
        whileRunning);
  }

  private Optional<TimeRange> range(Instant now) {
    if (from == null && to == null) {
      return Optional.empty();
    }
    return Optional.of(TimeArgument.range(from, to, ZoneId.systemDefault(), now));
  }
}
