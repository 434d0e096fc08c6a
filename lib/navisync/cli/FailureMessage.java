package navisync.cli;

import navisync.ExitCode;
import navisync.Failure;
import navisync.console.Console;

/**
 * A failure as the user sees it: one sentence on standard error, and with {@code --verbose} a stack
 * trace.
 *
 * @param text the sentence
 * @param exitCode the exit code of the process
 */
record FailureMessage(String text, ExitCode exitCode) {

  /** Shows a failure. */
  static FailureMessage show(Throwable error, Console console) {
    FailureMessage message =
        error instanceof Failure failure
            ? new FailureMessage(failure.getMessage(), failure.exitCode())
            : new FailureMessage(ofProgram(error), ExitCode.ERROR);
    console.error(message.text);
    console.trace(error);
    return message;
  }

  private static String ofProgram(Throwable error) {
    return "Program error (" + error + "). Run again with --verbose and report the output.";
  }
}
