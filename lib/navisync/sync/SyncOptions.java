package navisync.sync;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import navisync.Failure;
import navisync.model.HistoryAccount;
import navisync.model.TimeRange;
import navisync.source.Verification;

/**
 * The options of one run, beyond the settings.
 *
 * @param dryRun make the plan and the reports, write nothing but the cache
 * @param offline ask no history server
 * @param sources which history servers to ask, as {@link HistoryAccount#option} names them; empty
 *     for all that are set up
 * @param verification how closely to compare the cache with the servers
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
    Set<String> sources,
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
          false,
          false,
          Set.of(),
          Verification.NONE,
          Optional.empty(),
          false,
          false,
          false,
          false,
          false);

  /** Returns the same options with or without a policy named for this run. */
  public SyncOptions withPolicyGiven(boolean given) {
    return new SyncOptions(
        dryRun,
        offline,
        sources,
        verification,
        range,
        given,
        acceptFirstIncrement,
        takeBack,
        acceptEarlierPlays,
        whileRunning);
  }

  /** Returns the same options, with which only some servers are asked. */
  public SyncOptions asking(Set<String> these) {
    return new SyncOptions(
        dryRun,
        offline,
        these,
        verification,
        range,
        policyGiven,
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
        sources,
        verification,
        range,
        policyGiven,
        true,
        takeBack,
        acceptEarlierPlays,
        whileRunning);
  }

  /** Returns whether the server of an account is to be asked. */
  boolean asks(HistoryAccount account) {
    return !offline
        && (sources.isEmpty() || sources.contains(HistoryAccount.option(account.source())));
  }

  /**
   * Refuses servers that are not set up.
   *
   * @throws Failure of usage that names one
   */
  void refuseUnknownSources(List<HistoryAccount> accounts) {
    Set<String> known =
        accounts.stream()
            .map(account -> HistoryAccount.option(account.source()))
            .collect(Collectors.toCollection(TreeSet::new));
    sources.stream()
        .filter(source -> !known.contains(source))
        .sorted()
        .findFirst()
        .ifPresent(
            source -> {
              throw Failure.usage(
                  "--source=%s is not set up: set %s_USER, or leave it out."
                      .formatted(source, source.toUpperCase(Locale.ROOT)));
            });
  }
}
