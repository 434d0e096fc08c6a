package navisync.sync;

import java.util.Optional;
import navisync.model.TimeRange;
import navisync.source.Verification;

/**
 * The options of one run, beyond the settings.
 *
 * @param dryRun make the plan and the reports, write nothing but the cache
 * @param offline ask nothing of Last.fm
 * @param verification how closely to compare the cache with Last.fm
 * @param range fetch this time only; the comparison takes all that is cached all the same
 * @param policyGiven whether the conflict policy was named for this run, not in the settings
 * @param acceptFirstIncrement with policy increment and an empty ledger: all plays come on top
 * @param takeBack take back what was added for matches that have changed
 * @param acceptEarlierPlays count plays of an earlier program's cache that Last.fm does not know
 * @param whileRunning write although Navidrome has the database open
 */
public record SyncOptions(
    boolean dryRun,
    boolean offline,
    Verification verification,
    Optional<TimeRange> range,
    boolean policyGiven,
    boolean acceptFirstIncrement,
    boolean takeBack,
    boolean acceptEarlierPlays,
    boolean whileRunning) {

  /** A run without options. */
  public static final SyncOptions DEFAULT =
      new SyncOptions(
          false, false, Verification.NONE, Optional.empty(), false, false, false, false, false);

  /** Returns the same options with or without a policy named for this run. */
  public SyncOptions withPolicyGiven(boolean given) {
    return new SyncOptions(
        dryRun,
        offline,
        verification,
        range,
        given,
        acceptFirstIncrement,
        takeBack,
        acceptEarlierPlays,
        whileRunning);
  }

  /** Returns the same options, agreeing to a first increment. */
  public SyncOptions acceptingFirstIncrement() {
    return new SyncOptions(
        dryRun,
        offline,
        verification,
        range,
        policyGiven,
        true,
        takeBack,
        acceptEarlierPlays,
        whileRunning);
  }
}
