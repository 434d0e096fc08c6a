package navisync.shell.command;

import java.util.Map;
import java.util.OptionalLong;
import navisync.model.Mode;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.sync.SyncOptions;
import navisync.sync.UndoRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code undo RUN}: undoes what a run wrote, as scripts/undo.java does. */
@Command(
    name = "undo",
    header = "Undoes what a run wrote to Navidrome, after showing it and asking.")
public final class UndoRunCommand implements ShellCommand {
  @Parameters(paramLabel = "RUN", description = "Its number in the list of runs.")
  private long run;

  @Override
  public void run(Session session) {
    Mode mode = session.run(run).mode();
    Map<String, String> asItWrote = UndoRun.settings(session.context().yes());
    asItWrote.put("USE_NAVIDROME_API", mode == Mode.API ? "True" : "False");
    session.endsWith(
        new UndoRun(
                session.settings(asItWrote),
                SyncOptions.DEFAULT,
                session.console(),
                session.context().time())
            .perform(OptionalLong.of(run)));
  }
}
