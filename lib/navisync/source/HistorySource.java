package navisync.source;

import java.util.OptionalInt;
import navisync.io.Unavailable;
import navisync.model.HistoryAccount;
import navisync.model.TimeRange;

/**
 * A play history kept by a server. Safe for several threads. An error that a setting can fix is a
 * {@link navisync.Failure} that names the setting; any other is {@link Unavailable}.
 */
public interface HistorySource {
  /** Returns the kind of server, such as {@code Last.fm}; see {@link HistoryAccount}. */
  String name();

  /** Fetches a page of plays. */
  PlaysPage plays(PlaysQuery query, RetryBudget retries) throws Unavailable, InterruptedException;

  /** Fetches a page of loved tracks; pages are asked for in order, from 1. */
  LovedPage loved(int page, int limit, RetryBudget retries)
      throws Unavailable, InterruptedException;

  /**
   * Asks how many rows there are within a range, to compare with what is cached; empty when the
   * server does not count ranges.
   */
  OptionalInt total(TimeRange range) throws Unavailable, InterruptedException;

  /**
   * Asks how many plays there may be within the time that plays may have: for the progress and the
   * report, and not exact. Empty when the server does not say.
   */
  OptionalInt reported(TimeRange allTime) throws Unavailable, InterruptedException;

  /**
   * Returns whether the server counts the plays of any range and lists plays without a time. Where
   * it does neither, what changed in old history is found by reading it again.
   */
  boolean countsRanges();

  /** Returns how many requests were sent so far, repeated ones included. */
  int requests();

  /** Returns how many good answers came so far: when it grows, the service is up. */
  int answers();
}
