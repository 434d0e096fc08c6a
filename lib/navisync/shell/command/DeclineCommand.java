package navisync.shell.command;

import java.util.OptionalInt;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.sync.UndecidedSong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code decline SUGGESTION}: declines a suggestion. */
@Command(name = "decline", header = "Declines a suggestion: none of its songs matches.")
public final class DeclineCommand implements ShellCommand {
  private final OpenSuggestions suggestions;

  @Parameters(paramLabel = "SUGGESTION", description = "Its number in the list of suggestions.")
  private int number;

  /** Creates a command that declines one of the listed suggestions. */
  public DeclineCommand(OpenSuggestions suggestions) {
    this.suggestions = suggestions;
  }

  @Override
  public void run(Session session) {
    UndecidedSong song = suggestions.get(session, number);
    session.decide(lookup -> lookup.answer(song, OptionalInt.empty()));
    session
        .console()
        .line(
            "Declined all suggestions for " + song.name() + ". Only new candidates are suggested.");
  }
}
