package navisync.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import navisync.Failure;
import navisync.console.Console;
import navisync.console.ConsoleOption;
import navisync.console.Count;
import navisync.console.Progress;
import navisync.report.ImportReport;
import navisync.report.Json;
import navisync.source.files.EarlyTimes;
import navisync.source.files.ExportedFiles;
import navisync.store.history.Imports;
import navisync.store.history.NewImport;

/** {@code FILE...}: reads export files and adds their plays to the cache. */
final class FileImport {
  /** So many files without plays are named where none has any. */
  private static final int FEW = 5;

  private FileImport() {}

  /**
   * Reads the files.
   *
   * @throws Failure of usage if none of them has a play
   */
  static ExportedFiles read(
      List<String> files, EarlyTimes earlyTimes, ProcessContext context, Console console) {
    ExportedFiles exports;
    try (Progress progress = console.progress("Reading MB")) {
      exports =
          ExportedFiles.read(
              context.currentFolder(),
              files,
              context.time().now().getEpochSecond(),
              ZoneId.systemDefault(),
              earlyTimes,
              new ExportedFiles.Watcher() {
                @Override
                public void total(long bytes) {
                  progress.total(bytes >> 20);
                }

                @Override
                public void step(long bytes, long rows) {
                  progress.step(bytes >> 20, Count.of(rows, "row"));
                }
              });
    }
    if (exports.plays().isEmpty()) {
      exports.bad().forEach(console::warn);
      exports.passedOver().stream().limit(FEW).forEach(console::warn);
      throw Failure.usage("No file with plays was found, so nothing was imported.");
    }
    return exports;
  }

  /** Adds their plays to the imports. */
  static ImportReport store(
      ExportedFiles exports, Imports imports, ProcessContext context, Console console) {
    long now = context.time().now().getEpochSecond();
    List<NewImport> files = newImports(exports);
    try (Progress progress = console.progress("Importing plays")) {
      return ImportReport.of(exports, imports.store(files, now, shown(files, progress)), false);
    }
  }

  /** Reports what {@link #store} would do. */
  static ImportReport trial(ExportedFiles exports, Imports imports, Console console) {
    List<NewImport> files = newImports(exports);
    try (Progress progress = console.progress("Importing plays")) {
      return ImportReport.of(exports, imports.trial(files, shown(files, progress)), true);
    }
  }

  private static List<NewImport> newImports(ExportedFiles exports) {
    List<NewImport> files = new ArrayList<>();
    exports
        .plays()
        .forEach((name, file) -> files.add(new NewImport(name, file.kind(), file.plays())));
    return files;
  }

  /** Shows the number of plays kept so far; pairing them follows at the end. */
  private static LongConsumer shown(List<NewImport> files, Progress progress) {
    long total = files.stream().mapToLong(file -> file.plays().size()).sum();
    progress.total(total);
    AtomicLong done = new AtomicLong();
    return number ->
        progress.step(
            done.addAndGet(number), done.get() == total ? "pairing with other plays" : "");
  }

  /** Prints what came of it. */
  static void show(ImportReport report, Console console) {
    if (console.has(ConsoleOption.JSON)) {
      console.result(Json.line(report));
    } else {
      report.show(console);
    }
  }
}
