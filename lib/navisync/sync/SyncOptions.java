package navisync.sync;

import java.util.EnumSet;
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
 * @param choices what was chosen for this run; see {@link #with}
 * @param sources which history servers to ask, as {@link HistoryAccount#option} names them; empty
 *     for all that are set up
 * @param verification how closely to compare the cache with the servers
 * @param range fetch this time only; the comparison takes all that is cached all the same
 */
public record SyncOptions(
    Set<Choice> choices,
    Set<String> sources,
    Verification verification,
    Optional<TimeRange> range) {

  /** A run without options. */
  public static final SyncOptions DEFAULT =
      new SyncOptions(Set.of(), Set.of(), Verification.NONE, Optional.empty());

  /** Something that a run does only when it is chosen. */
  public enum Choice {
    /** Make the plan and the reports, write nothing but the cache. */
    DRY_RUN,
    /** Ask no history server. */
    OFFLINE,
    /** With policy increment and an empty ledger: all plays come on top. */
    ACCEPT_FIRST_INCREMENT,
    /** Take back what was added for matches that have changed. */
    TAKE_BACK,
    /** Count plays of the Python version's cache that Last.fm does not know. */
    ACCEPT_EARLIER_PLAYS,
    /** Write although Navidrome has the database open. */
    WHILE_RUNNING
  }

  /** Returns the same options with a choice made. */
  public SyncOptions with(Choice choice) {
    Set<Choice> more = EnumSet.of(choice);
    more.addAll(choices);
    return new SyncOptions(more, sources, verification, range);
  }

  /** Returns the same options, with a choice made if it was given. */
  public SyncOptions with(Choice choice, boolean given) {
    return given ? with(choice) : this;
  }

  /** Returns the same options, with which only some servers are asked. */
  public SyncOptions asking(Set<String> these) {
    return new SyncOptions(choices, these, verification, range);
  }

  /** Returns whether a choice was made. */
  public boolean has(Choice choice) {
    return choices.contains(choice);
  }

  /** Returns whether the server of an account is to be asked. */
  boolean asks(HistoryAccount account) {
    return !has(Choice.OFFLINE)
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
