package navisync.support;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import navisync.report.Report;

/** The files that a run leaves in its home, by name, whatever reports it writes. */
public final class ReportFiles {
  private ReportFiles() {}

  /** Some files and those of all reports, in order. */
  public static List<String> and(String... others) {
    return Stream.concat(
            Arrays.stream(others), Report.ALL.stream().map(report -> "json/" + report.file()))
        .sorted()
        .toList();
  }
}
