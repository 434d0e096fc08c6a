package navisync.cli;

import navisync.ExitCode;
import navisync.console.Console;
import navisync.report.Json;

/** A command of the toolkit. {@link Program} parses its options and runs it. */
public abstract class Command {
  private final CommonOptions common = new CommonOptions();

  /** Returns the options that every command takes. */
  final CommonOptions common() {
    return common;
  }

  /**
   * Runs the command.
   *
   * @throws RuntimeException if it fails; {@link Program} shows the failure and chooses the exit
   *     code
   */
  abstract ExitCode run(ProcessContext context, Console console) throws InterruptedException;

  /**
   * Prints the JSON object of a failed run, even if its arguments could not be read.
   *
   * @param error why it failed, as a sentence
   */
  void printFailure(String error, ExitCode exitCode, ProcessContext context, Console console) {
    console.result(Json.line(new Failed(error, exitCode.number())));
  }

  /** The JSON object of a command that failed. */
  record Failed(String error, int exitCode) {}

  /** Reports an interruption by the user; called while the process ends. */
  void interrupted(ProcessContext context, Console console) {}
}
