package navisync.store.navidrome;

import java.time.Instant;
import navisync.ExitCode;
import navisync.model.Mode;

/**
 * A run that wrote, or began to.
 *
 * @param run its number
 * @param mode its mode
 * @param policy the policy its counts follow, see {@link RunStart}; null for runs of versions that
 *     did not note it
 * @param started when it started
 * @param ended when it ended; null while its intent is open
 * @param exitCode its exit code; null while its intent is open
 * @param raised how many tracks' counts it raised
 * @param lowered how many it lowered
 * @param starred how many stars it set
 * @param unstarred how many stars it took away
 * @param plays the sum of all rises
 */
public record PastRun(
    long run,
    Mode mode,
    String policy,
    Instant started,
    Instant ended,
    Integer exitCode,
    int raised,
    int lowered,
    int starred,
    int unstarred,
    long plays) {

  /** Returns whether it was written, or was in part, and is closed. */
  public boolean wrote() {
    return exitCode != null
        && (exitCode == ExitCode.DONE.number() || exitCode == ExitCode.PARTIAL.number());
  }
}
