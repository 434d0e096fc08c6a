package navisync.cli;

import java.util.List;
import navisync.ExitCode;
import navisync.console.Console;
import navisync.console.ConsoleOption;
import navisync.console.Styles;
import navisync.report.Json;
import navisync.setup.Check;
import navisync.setup.Check.Outcome;
import navisync.setup.SetupChecks;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The {@code check_setup} command: checks everything a run needs. */
@CommandLine.Command(
    name = "check_setup.java",
    header =
        "Checks settings, folders, cache, Last.fm, ListenBrainz and Navidrome. Changes nothing.",
    description = {
      "",
      "One line per check: \u2713 passed; \u2717 failed, with how to fix it; \u2013 skipped"
          + " until something else is fixed.",
      ""
    },
    exitCodeList = {"0:all checks passed", "2:something needs to be fixed"},
    footer = {
      "",
      "Examples:",
      "  ./jbang check_setup.java",
      "  ./jbang check_setup.java --mode=db --json"
    })
public final class CheckSetupCommand extends Command {
  @Mixin private ModeOption mode;

  @Mixin private JsonOption json;

  /**
   * The JSON object.
   *
   * @param checks all checks
   * @param error why it ended early; null when all checks ran
   */
  record Result(List<Check> checks, String error, int exitCode) {}

  @Override
  ExitCode run(ProcessContext context, Console console) {
    List<Check> checks =
        SetupChecks.all(
            common().home(context),
            context.environment(),
            mode.setting(),
            Version.NUMBER,
            context.time());
    boolean good = checks.stream().allMatch(check -> check.outcome() == Outcome.PASSED);
    ExitCode exitCode = good ? ExitCode.DONE : ExitCode.USAGE;
    if (console.has(ConsoleOption.JSON)) {
      console.result(Json.line(new Result(checks, null, exitCode.number())));
    } else {
      checks.forEach(check -> show(check, console));
    }
    return exitCode;
  }

  @Override
  void printFailure(String error, ExitCode exitCode, ProcessContext context, Console console) {
    console.result(Json.line(new Result(List.of(), error, exitCode.number())));
  }

  private static void show(Check check, Console console) {
    if (check.outcome() == Outcome.FAILED) {
      console.line(Styles.styled(Styles.FAILED, check.line()));
    } else {
      console.line(check.line());
    }
  }
}
