package navisync.cli;

import java.nio.file.Path;
import java.util.Map;
import navisync.console.StandardStreams;
import navisync.io.Timekeeper;

/**
 * The environment of a command: streams, variables, folder and clock. Tests replace it.
 *
 * @param streams standard input, output and error
 * @param environment the variables of the process
 * @param currentFolder the folder that relative paths start at
 * @param time the clock and the pauses
 */
public record ProcessContext(
    StandardStreams streams, Map<String, String> environment, Path currentFolder, Timekeeper time) {

  /** Returns the environment of this process. */
  public static ProcessContext ofProcess() {
    return new ProcessContext(
        StandardStreams.ofProcess(),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Timekeeper.system());
  }
}
