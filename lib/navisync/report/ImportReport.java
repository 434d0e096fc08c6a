package navisync.report;

import java.util.ArrayList;
import java.util.List;
import navisync.console.Console;
import navisync.console.ConsoleOption;
import navisync.console.Count;
import navisync.source.files.ExportedFiles;
import navisync.source.files.ExportedPlays;

/**
 * The outcome of an import, for {@code --json} and for the terminal.
 *
 * @param dryRun whether nothing was imported
 * @param imported how many plays count that did not count before
 * @param files the files with plays
 * @param bad a sentence for each named file that has no plays, and for each file that could not be
 *     read
 * @param passedOver a sentence for each file without plays in a folder or archive
 */
public record ImportReport(
    boolean dryRun,
    int imported,
    List<ImportedFile> files,
    List<String> bad,
    List<String> passedOver) {
  private static final int FEW = 5;

  /**
   * A file with plays.
   *
   * @param newPlays how many of its plays count that did not count before
   * @param undated how many of its plays have no date
   */
  public record ImportedFile(
      String name,
      String format,
      int plays,
      int newPlays,
      int undated,
      int tooShort,
      int notMusic,
      List<ExportedPlays.Unreadable> unreadable) {}

  /**
   * Creates the report.
   *
   * @param added the new plays of each file with plays, in their order
   */
  public static ImportReport of(ExportedFiles exports, List<Integer> added, boolean dryRun) {
    List<ImportedFile> files = new ArrayList<>();
    exports
        .plays()
        .forEach(
            (name, file) ->
                files.add(
                    new ImportedFile(
                        name,
                        file.format().text(),
                        file.plays().size(),
                        added.get(files.size()),
                        file.undated(),
                        file.tooShort(),
                        file.notMusic(),
                        file.unreadable())));
    int imported = added.stream().mapToInt(Integer::intValue).sum();
    return new ImportReport(
        dryRun,
        imported,
        List.copyOf(files),
        List.copyOf(exports.bad()),
        List.copyOf(exports.passedOver()));
  }

  /** Prints it; with {@code --verbose} every unreadable row and every file without plays. */
  public void show(Console console) {
    bad.forEach(console::warn);
    files.forEach(file -> show(file, console));
    if (console.has(ConsoleOption.VERBOSE)) {
      passedOver.forEach(console::line);
    } else if (!passedOver.isEmpty()) {
      console.line(Count.of(passedOver.size(), "other file") + " without plays (-v names them).");
    }
    console.line(outcome());
  }

  private String outcome() {
    if (dryRun) {
      return "Dry run: nothing was imported.";
    }
    return switch (imported) {
      case 0 -> "Nothing new: every play is in the cache already.";
      case 1 -> "Imported 1 play. The next run counts it.";
      default -> "Imported " + Count.of(imported, "play") + ". The next run counts them.";
    };
  }

  /** Sample: {@code plays.csv (table): 1,204 plays, 54 new.} */
  private static void show(ImportedFile file, Console console) {
    console.line(
        "%s (%s): %s, %s new%s%s%s."
            .formatted(
                file.name,
                file.format,
                Count.of(file.plays, "play"),
                Count.of(file.newPlays),
                also(file.undated, " without a date"),
                also(file.tooShort, " under 30 seconds or skipped"),
                also(file.notMusic, " not music")));
    int shown = console.has(ConsoleOption.VERBOSE) ? file.unreadable.size() : FEW;
    file.unreadable.stream()
        .limit(shown)
        .forEach(row -> console.warn(file.name + ", line " + row.line() + ": " + row.why() + "."));
    if (file.unreadable.size() > shown) {
      console.warn(
          "%s: %s more unreadable rows (-v shows all)."
              .formatted(file.name, Count.of(file.unreadable.size() - shown)));
    }
  }

  private static String also(int number, String what) {
    return number == 0 ? "" : "; " + Count.of(number) + what;
  }
}
