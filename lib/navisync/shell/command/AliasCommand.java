package navisync.shell.command;

import java.util.List;
import navisync.config.AliasFile;
import navisync.match.Alias;
import navisync.model.SongName;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.sync.Lookup.SavedAlias;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code alias}: saves what the library calls an artist or a song. */
@Command(
    name = "alias",
    header = "Saves what your library calls an artist or a song.",
    description = {
      "alias Hoshi Kana => 星カナ",
      "alias Hoshi Kana | Minato no Yoru => 灯台組 | 夜の港",
      "aliases.txt in the home folder can hold such lines too, and takes precedence."
    })
public final class AliasCommand implements ShellCommand {
  @Parameters(
      paramLabel = "ARTIST [| TITLE] => YOURS",
      arity = "1..*",
      hideParamSyntax = true,
      description = "Names in your history, then those of your library.")
  private List<String> words;

  @Override
  public void run(Session session) {
    Alias alias = AliasFile.line(session.typed());
    session.decide(lookup -> session.console().line(saved(alias, lookup.alias(alias))));
  }

  private static String saved(Alias alias, SavedAlias saved) {
    String names = new SongName(alias.artist(), alias.title()).text();
    String yours = new SongName(alias.libraryArtist(), alias.libraryTitle()).text();
    String replaced =
        saved
            .earlier()
            .map(SongName::text)
            .filter(earlier -> !earlier.equals(yours))
            .map(earlier -> " This replaces " + earlier + ".")
            .orElse("");
    if (saved.found()) {
      return "Saved: " + names + " is " + yours + " in your library." + replaced;
    }
    String missing =
        alias.title() == null
            ? " Your library has none of the artist's songs in your history by that name."
            : " Your library has no such song.";
    return "Saved: " + names + " is looked for as " + yours + "." + missing + replaced;
  }
}
