package navisync.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import navisync.Failure;
import navisync.console.Count;
import navisync.io.AtomicFile;
import navisync.shell.PlaysExport;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.history.PlayQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code export FILE}: exports every play with a time, as CSV or JSON by the file name. */
@Command(
    name = "export",
    header = "Exports all plays with a time as .csv or .json.",
    description = "Columns: uts (Unix seconds), utc_time, artist, album, track, track_mbid.")
public final class ExportCommand implements ShellCommand {
  @Parameters(paramLabel = "FILE", description = "A file name that ends in .csv or .json.")
  private Path named;

  @Override
  public void run(Session session) {
    Path file = session.context().folder().resolve(named);
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    PlayQueries listening = session.listening();
    AtomicFile.Content content;
    if (name.endsWith(".csv")) {
      content = writer -> PlaysExport.csv(listening, writer);
    } else if (name.endsWith(".json")) {
      content = writer -> PlaysExport.json(listening, writer);
    } else {
      throw Failure.usage("The file name must end in .csv or .json.");
    }
    if (Files.exists(file) && !session.agreed("Replace " + file + "?")) {
      return;
    }
    AtomicFile.write(file, content);
    session.console().line("Exported " + Count.of(listening.dated(), "play") + " to " + file + ".");
  }
}
