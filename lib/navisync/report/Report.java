package navisync.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import navisync.io.AtomicFile;
import navisync.match.FoldedNames;

/**
 * A file that a run writes into {@code json/} once everything is matched. One more entry in {@link
 * #ALL} is one more file.
 *
 * @param file the file's name
 * @param text makes its text
 */
public record Report(String file, Function<MatchedHistory, String> text) {
  /** The reports of every run, except {@code report.html}, which also shows what was written. */
  public static final List<Report> ALL =
      List.of(
          new Report(
              "duplicate_tracks.json",
              run -> Json.text(DuplicateReport.of(run, new FoldedNames()::key))),
          new Report("missing_loved.json", run -> Json.text(MissingReports.loved(run))),
          new Report("missing_scrobbles.json", run -> Json.text(MissingReports.scrobbles(run))));

  /** Writes the file into a folder atomically. */
  public void write(MatchedHistory run, Path folder) {
    AtomicFile.write(folder.resolve(file), text.apply(run));
  }
}
