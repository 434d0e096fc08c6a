package navisync.shell.command;

import java.util.OptionalInt;
import navisync.Failure;
import navisync.match.Candidate;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.sync.UndecidedSong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code accept SUGGESTION [WHICH]}: accepts a suggestion. */
@Command(name = "accept", header = "Accepts a suggestion: this is the song.")
public final class AcceptCommand implements ShellCommand {
  private final OpenSuggestions suggestions;

  @Parameters(
      index = "0",
      paramLabel = "SUGGESTION",
      description = "Its number in the list of suggestions.")
  private int number;

  @Parameters(
      index = "1",
      paramLabel = "WHICH",
      arity = "0..1",
      defaultValue = "1",
      description = "Which of its songs, if there are several (default: 1).")
  private int which;

  /** Creates a command that accepts one of the listed suggestions. */
  public AcceptCommand(OpenSuggestions suggestions) {
    this.suggestions = suggestions;
  }

  @Override
  public void run(Session session) {
    UndecidedSong song = suggestions.get(session, number);
    if (which < 1 || which > song.match().suggestions().size()) {
      throw Failure.usage("Suggestion " + number + " has no song " + which + ".");
    }
    Candidate taken = song.match().suggestions().get(which - 1);
    session.decide(lookup -> lookup.answer(song, OptionalInt.of(which)));
    session
        .console()
        .line(
            "Accepted: %s is %s. The next run adds its plays there."
                .formatted(song.name(), taken.track().song().text()));
  }
}
