package navisync.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import navisync.ExitCode;

/**
 * How a run ended: the object of {@code --json}, with the names and order of the components.
 *
 * @param figures the run in numbers; their components are fields of the object itself
 * @param error why the run failed; null when it did not
 * @param exitCode the exit status of the process
 * @param secondRun the second run of a demo; otherwise null and left out
 */
public record RunResult(
    @JsonUnwrapped RunFigures figures,
    String error,
    int exitCode,
    @JsonInclude(JsonInclude.Include.NON_NULL) RunResult secondRun) {

  /**
   * Creates the result of a run.
   *
   * @param error why it failed; null when it did not
   */
  public RunResult(RunFigures figures, String error, ExitCode exitCode) {
    this(figures, error, exitCode.number(), null);
  }

  /** Returns the same result with the second run of a demo. */
  public RunResult withSecondRun(RunResult second) {
    return new RunResult(figures, error, exitCode, second);
  }

  /** Returns the JSON object on one line. */
  public String toJson() {
    return Json.line(this);
  }
}
