package navisync.shell.command;

import java.util.ArrayList;
import java.util.List;
import navisync.console.Styles;
import navisync.console.Table;
import navisync.match.Candidate;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.sync.UndecidedSong;
import org.jline.utils.AttributedString;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code suggestions}: lists possible matches. Sample:
 *
 * <pre>
 * 1  Mirrow – Song for the Dean, 2 plays
 *      1. Mirrow – Song for the Deal (95.8: your history has another spelling that matches it)
 * </pre>
 */
@Command(name = "suggestions", header = "Lists possible matches, to accept or decline.")
public final class SuggestionsCommand implements ShellCommand {
  private final OpenSuggestions suggestions;

  @Mixin private ListOptions howMany;

  /** Creates a command that lists the suggestions and numbers them. */
  public SuggestionsCommand(OpenSuggestions suggestions) {
    this.suggestions = suggestions;
  }

  @Override
  public void run(Session session) {
    List<UndecidedSong> songs = suggestions.list(session);
    if (session.isForData()) {
      session.show(table(howMany.of(session, songs)), "");
      return;
    }
    if (songs.isEmpty()) {
      session.console().line("No suggestions.");
      return;
    }
    List<AttributedString> lines = new ArrayList<>();
    int number = 0;
    for (UndecidedSong song : howMany.of(session, songs)) {
      number++;
      lines.add(Styles.styled(Styles.HEADING, number + "  " + song.name() + ", " + song.count()));
      int which = 0;
      for (Candidate each : song.match().suggestions()) {
        which++;
        lines.add(
            new AttributedString(
                "     %d. %s (%s: %s)"
                    .formatted(
                        which, each.track().song().text(), each.score(), each.doubt().text())));
      }
    }
    howMany.addMore(lines, songs.size() - number);
    session.show(lines);
  }

  /** Returns the suggestions as a table for other programs, a row for each song of the library. */
  private static Table table(List<UndecidedSong> songs) {
    Table table =
        Table.ofNumbers("", "number")
            .text("artist")
            .text("title")
            .number("plays")
            .id("which")
            .text("library artist")
            .text("library title")
            .text("score")
            .text("reason");
    int number = 0;
    for (UndecidedSong song : songs) {
      number++;
      int which = 0;
      for (Candidate each : song.match().suggestions()) {
        which++;
        table.row(
            number,
            song.artist(),
            song.match().track().title(),
            song.plays(),
            which,
            each.track().artist(),
            each.track().title(),
            each.score(),
            each.doubt().text());
      }
    }
    return table;
  }
}
