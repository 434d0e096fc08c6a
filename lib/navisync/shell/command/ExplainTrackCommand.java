package navisync.shell.command;

import java.util.List;
import navisync.Failure;
import navisync.console.Layout;
import navisync.model.LastfmTrack;
import navisync.model.SongName;
import navisync.report.ExplanationText;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.history.PlayQueries.TrackPlays;
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
      description = "The album (default: the one with the most plays).")
  private String album;

  @Override
  public void run(Session session) {
    LastfmTrack track = track(session);
    session.show(
        ExplanationText.lines(
            session.lookup().explain(track),
            new Layout(session.console().width(), true, session.zone())));
  }

  private LastfmTrack track(Session session) {
    SongName named = session.names().find(words).shown();
    if (named.title() == null) {
      throw Failure.usage("Name a title by " + named.artist() + " too. Press Tab to complete it.");
    }
    LastfmTrack mostPlayed =
        session.listening().byTrack(named.artist()).stream()
            .map(TrackPlays::track)
            .filter(track -> track.title().equals(named.title()))
            .findFirst()
            .orElse(new LastfmTrack(named.artist(), named.title(), "", ""));
    return album == null
        ? mostPlayed
        : new LastfmTrack(named.artist(), named.title(), album, mostPlayed.mbid());
  }
}
