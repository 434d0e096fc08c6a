package navisync.cli;

import java.util.Map;
import java.util.OptionalLong;
import navisync.ExitCode;
import navisync.Failure;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.model.Mode;
import navisync.sync.SyncOptions;
import navisync.sync.SyncOptions.Choice;
import navisync.sync.UndoRun;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The {@code undo} command: undoes what a run wrote to Navidrome. */
@CommandLine.Command(
    name = "undo.java",
    header = "Undoes what a run wrote to Navidrome.",
    description = {
      "",
      "Undoes only what the run changed, nothing that happened since: play counts by difference,"
          + " dates and stars if they are still as the run left them, the play history row by"
          + " row. If nothing else happened, everything is exactly as it was before. An undo is"
          + " a run of its own and can be undone by its number. After a run over the API, stars"
          + " can be undone but plays cannot.",
      ""
    },
    exitCodeList = {
      "0:done, or nothing to undo",
      "1:program error",
      "2:wrong usage or settings, no such run",
      "3:partly done",
      "4:refused for safety, nothing was written"
    },
    footer = {
      "",
      "Examples:",
      "  ./jbang scripts/undo.java --dry-run",
      "  ./jbang scripts/undo.java 7"
    })
public final class UndoCommand extends Command {
  @Parameters(
      arity = "0..1",
      paramLabel = "RUN",
      description =
          "Number of the run (default: the newest that wrote and is not undone, except for"
              + " undos).")
  private Long run;

  @Mixin private ModeOption mode;

  @Option(names = "--dry-run", description = "Show what would be undone.")
  private boolean dryRun;

  @Mixin private YesOption yes;

  @Mixin private DatabaseOptions database;

  @Override
  ExitCode run(ProcessContext context, Console console) {
    Settings settings =
        Settings.read(common().home(context), context.environment(), onCommandLine());
    if (database.whileRunning() && settings.mode() == Mode.API) {
      throw Failure.usage(Contradictions.databaseOnly("--while-running"));
    }
    SyncOptions options =
        SyncOptions.DEFAULT
            .with(Choice.OFFLINE)
            .with(Choice.DRY_RUN, dryRun)
            .with(Choice.WHILE_RUNNING, database.whileRunning());
    return new UndoRun(settings, options, console, context.time())
        .perform(run == null ? OptionalLong.empty() : OptionalLong.of(run));
  }

  private Map<String, String> onCommandLine() {
    Map<String, String> settings = UndoRun.settings(yes.given());
    settings.putAll(mode.setting());
    settings.putAll(database.settings());
    return settings;
  }
}
