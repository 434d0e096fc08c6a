package navisync.cli;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import navisync.ExitCode;
import navisync.Failure;
import navisync.config.Home;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.console.ConsoleOption;
import navisync.demo.Demo;
import navisync.io.Timekeeper;
import navisync.model.Mode;
import navisync.report.RunFigures;
import navisync.report.RunResult;
import navisync.report.SummaryLine;
import navisync.sync.SyncOptions.Choice;
import navisync.sync.SyncRun;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The {@code navisync} command: fetches, matches, plans, asks, applies, verifies and reports. */
@CommandLine.Command(
    name = "navisync.java",
    header =
        "Updates play counts, last-played dates and stars in Navidrome from your history at Last.fm"
            + " or ListenBrainz.",
    description = {
      "",
      "Fetches new plays into a local cache, matches them with your Navidrome"
          + " library, shows what would change, asks, applies the changes, verifies them and"
          + " writes reports. Try --demo first: it uses invented data and touches nothing of"
          + " yours.",
      ""
    },
    optionListHeading = "Options:%n",
    exitCodeList = {
      "0:done",
      "1:program error",
      "2:wrong usage or settings",
      "3:partly done: the report says what is missing",
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
      "env.example describes the settings, README.md and docs everything else."
    })
public final class NavisyncCommand extends Command {
  @Option(names = "--demo", description = "Try everything on invented data in a temporary folder.")
  private boolean demo;

  @Mixin private ModeOption mode;

  @Mixin private NavisyncOptions arguments;

  @Mixin private JsonOption json;

  @Option(
      names = "--summary",
      description = "Print one line at the end that sums up the run, even with -q.")
  private boolean summary;

  // Read by another thread when the process is interrupted.
  private volatile SyncRun run;
  private boolean printed;

  @Override
  ExitCode run(ProcessContext context, Console console) {
    if (demo) {
      return demo(console, context.time());
    }
    Settings settings = settings(context);
    Contradictions.refuse(arguments, settings);
    run =
        new SyncRun(
            settings,
            arguments.options(context.time().now()),
            console,
            Version.NUMBER,
            context.time());
    ExitCode exitCode = run.perform();
    finish(console, run.result(null, exitCode));
    return exitCode;
  }

  @Override
  void printFailure(String error, ExitCode exitCode, ProcessContext context, Console console) {
    print(console, () -> soFar(error, exitCode, context));
  }

  /** Returns the result of a run that failed, as far as it got. */
  private RunResult soFar(String error, ExitCode exitCode, ProcessContext context) {
    SyncRun begun = run;
    return begun == null ? notBegun(error, exitCode, context) : begun.result(error, exitCode);
  }

  private RunResult notBegun(String error, ExitCode exitCode, ProcessContext context) {
    Mode written = demo ? modeOfDemo() : modeInForce(context);
    RunFigures none =
        RunFigures.of(
            written, arguments.dryRun(), "", RunFigures.Planned.NONE, RunFigures.Applied.NONE);
    return new RunResult(none, error, exitCode);
  }

  private Mode modeOfDemo() {
    return mode.isApi() ? Mode.API : Mode.DATABASE;
  }

  /** Returns the mode, or the best guess when the settings cannot be read. */
  private Mode modeInForce(ProcessContext context) {
    Optional<Home> home;
    try {
      home = Optional.of(common().home(context));
    } catch (Failure notFound) {
      home = Optional.empty();
    }
    return Settings.mode(home, context.environment(), mode.setting());
  }

  private ExitCode demo(Console console, Timekeeper time) {
    if (!arguments.fitsDemo(time.now()) || common().namesPlaces()) {
      throw Failure.usage(
          "--demo uses its own data and folders. It can only be combined with --mode, --policy,"
              + " --source, --json, --yes, -q, -v, --summary and --no-color.");
    }
    Contradictions.refusePolicy(arguments, modeOfDemo());
    Demo shown =
        new Demo(
            console,
            Version.NUMBER,
            time,
            arguments.settings(),
            arguments.options(time.now()).with(Choice.ACCEPT_FIRST_INCREMENT));
    ExitCode exitCode = mode.isApi() ? shown.ofApi() : shown.ofDatabase();
    finish(console, shown.result());
    return exitCode;
  }

  private void finish(Console console, RunResult result) {
    if (summary) {
      console.summary(SummaryLine.of(result));
    }
    print(console, () -> result);
  }

  @Override
  void interrupted(ProcessContext context, Console console) {
    SyncRun begun = run;
    String text = begun == null ? "Interrupted." : begun.interruption();
    console.warn(text);
    print(console, () -> soFar(text, ExitCode.INTERRUPTED, context));
  }

  /** Prints one object only, even if the run ends just as it is interrupted. */
  private synchronized void print(Console console, Supplier<RunResult> result) {
    if (console.has(ConsoleOption.JSON) && !printed) {
      printed = true;
      console.result(result.get().toJson());
    }
  }

  private Settings settings(ProcessContext context) {
    return Settings.read(common().home(context), context.environment(), settingsOnCommandLine());
  }

  private Map<String, String> settingsOnCommandLine() {
    Map<String, String> settings = arguments.settings();
    settings.putAll(mode.setting());
    return settings;
  }
}
