package navisync.cli;

import navisync.ExitCode;
import navisync.console.Console;
import navisync.report.Json;

/** A command of the toolkit, once its options are parsed. */
public interface Command {
  /** The options that every command takes. */
  CommonOptions common();

  /** Whether one JSON object goes to standard output, and messages to standard error. */
  default boolean json() {
    return false;
  }

  /**
   * Runs the command.
   *
   * @throws RuntimeException when it fails; {@link Program} shows the failure and chooses the exit
   *     code
   */
  ExitCode run(ProcessContext context, Console console) throws InterruptedException;

  /**
   * Prints the JSON object of a failed run, even if its arguments could not be read.
   *
   * @param error why it failed, as a sentence
   */
  default void printFailure(
      String error, ExitCode exitCode, ProcessContext context, Console console) {
    console.result(Json.line(new Failed(error, exitCode.number())));
  }

  /** The JSON object of a command that failed. */
  record Failed(String error, int exitCode) {}

  /** Reports an interruption by the user; called while the process ends. */
  default void interrupted(ProcessContext context) {}
}
