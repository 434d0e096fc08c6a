package navisync.shell.command;

import java.util.List;
import navisync.Failure;
import navisync.console.Layout;
import navisync.model.SongName;
import navisync.report.ExplanationText;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain ARTIST TITLE}: shows how a track is matched, as scripts/explain.java does. */
@Command(name = "explain", header = "Shows how a track is matched, and which songs come close.")
public final class ExplainTrackCommand implements ShellCommand {
  @Parameters(
      paramLabel = "ARTIST TITLE",
      arity = "1..*",
      hideParamSyntax = true,
      description = "Names as written in your history. Quotation marks are not needed.")
  private List<String> words;

  @Option(
      names = "--album",
      paramLabel = "ALBUM",
      description = "Only this album (default: each it was played with).")
  private String album;

  @Override
  public void run(Session session) {
    SongName song = session.names().find(words).shown();
    if (song.title() == null) {
      throw Failure.usage("Name a title by " + song.artist() + " too. Press Tab to complete it.");
    }
    session.show(
        ExplanationText.lines(
            session.lookup().explain(song, album),
            new Layout(session.console().width(), true, session.zone())));
  }
}
