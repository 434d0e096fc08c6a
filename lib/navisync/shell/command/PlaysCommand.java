package navisync.shell.command;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import navisync.console.Count;
import navisync.console.Table;
import navisync.model.Scrobble;
import navisync.shell.NamesInCache.Named;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plays ARTIST [TITLE]}: lists the plays of an artist or a title. */
@Command(name = "plays", header = "Lists the plays of an artist, or of one title.")
public final class PlaysCommand implements ShellCommand {
  @Parameters(
      paramLabel = "ARTIST [TITLE]",
      arity = "1..*",
      hideParamSyntax = true,
      description = "Names as written in your history. Quotation marks are not needed.")
  private List<String> words;

  @Mixin private ListOptions howMany;

  @Override
  public void run(Session session) {
    Named named = session.names().find(words);
    List<Scrobble> plays =
        named.spellings().stream()
            .flatMap(each -> session.listening().plays(each.artist(), each.title()).stream())
            .sorted(Comparator.comparingLong(Scrobble::second).reversed())
            .toList();
    String what = named.shown().text();
    String title = what + ", " + Count.of(plays.size(), "play") + " with a time";
    Table table = Table.ofTimes(title, "played").text("title").text("album");
    for (Scrobble play : howMany.of(session, plays)) {
      table.row(Instant.ofEpochSecond(play.second()), play.track().title(), play.track().album());
    }
    howMany.show(session, table, plays.size());
  }
}
