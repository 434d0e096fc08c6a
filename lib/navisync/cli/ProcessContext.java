package navisync.cli;

import java.nio.file.Path;
import java.util.Map;
import navisync.console.StandardStreams;
import navisync.io.Timekeeper;

/**
 * What a command finds around it, so that a test can stand in for the process.
 *
 * @param streams where it reads from and writes to
 * @param environment the variables of the process
 * @param currentFolder what relative paths are relative to
 * @param time the clock, and waiting
 */
public record ProcessContext(
    StandardStreams streams, Map<String, String> environment, Path currentFolder, Timekeeper time) {

  /** Those of this process. */
  public static ProcessContext ofProcess() {
    return new ProcessContext(
        StandardStreams.ofProcess(),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Timekeeper.system());
  }
}
