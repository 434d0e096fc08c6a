package navisync.cli;

import java.nio.file.Path;
import java.util.Map;
import navisync.lastfm.Timekeeper;
import navisync.report.StandardStreams;

/**
 * What a command finds around it, so that a test can stand in for the process.
 *
 * @param streams where it reads from and writes to
 * @param environment the variables of the process
 * @param currentFolder what relative paths are relative to
 * @param time the clock, and waiting
 */
public record Surroundings(
    StandardStreams streams, Map<String, String> environment, Path currentFolder, Timekeeper time) {

  /** Those of this process. */
  public static Surroundings ofProcess() {
    return new Surroundings(
        StandardStreams.ofProcess(),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Timekeeper.system());
  }
}
