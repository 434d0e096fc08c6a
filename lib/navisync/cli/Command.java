package navisync.cli;

import navisync.ExitCode;
import navisync.report.Json;

/** A command of the toolkit, once its options are parsed. */
public interface Command {
  /** Does what the options say. Failures become a message and an exit code in here. */
  ExitCode run(ProcessContext context);

  /**
   * The JSON object of a run whose arguments could not be read; printed when {@code --json} is
   * among them.
   *
   * @param error the sentence about it
   */
  default String misused(String error, ProcessContext context) {
    return Json.line(new Misused(error, ExitCode.USAGE.number()));
  }

  /** The JSON object of {@link #misused}. */
  record Misused(String error, int exitCode) {}

  /** The person interrupted it; called while the process ends, and may only say so. */
  default void interrupted(ProcessContext context) {}
}
