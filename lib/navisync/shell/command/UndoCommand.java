package navisync.shell.command;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import navisync.Failure;
import navisync.cache.PastRun;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.sync.SyncOptions;
import navisync.sync.UndoRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code undo RUN}: puts back what a run wrote, as scripts/undo.java does. */
@Command(name = "undo", header = "puts back what a run wrote to Navidrome; shows it and asks")
public final class UndoCommand implements ShellCommand {
  @Parameters(paramLabel = "RUN", description = "The number that runs shows.")
  private long run;

  @Override
  public void run(Session session) {
    PastRun meant =
        session.cache().pastRuns().all().stream()
            .filter(each -> each.run() == run)
            .findFirst()
            .orElseThrow(() -> Failure.usage("There is no run " + run + "; runs lists them."));
    Map<String, String> asItWrote = new HashMap<>();
    asItWrote.put("USE_NAVIDROME_API", meant.mode().equals("api") ? "True" : "False");
    // No play is sent, so it does not matter whether the server would forward it.
    asItWrote.put("SYNC_PLAYCOUNT", "False");
    if (session.place().yes()) {
      asItWrote.put("AUTO_CONFIRM", "True");
    }
    session.endsWith(
        new UndoRun(
                session.settingsOfAccount(asItWrote),
                SyncOptions.DEFAULT,
                session.console(),
                session.place().time())
            .perform(OptionalLong.of(run)));
  }
}
