package navisync.source.files;

/**
 * A way to treat plays with a time before 2002. The clock of a player that lost its battery starts
 * again in 1970 or 2000.
 */
public sealed interface EarlyTimes {
  /** They are not read, and the user is told what to do. */
  record Refused() implements EarlyTimes {}

  /** They are imported as plays without a date. */
  record Undated() implements EarlyTimes {}

  /**
   * They are moved so that the earliest of a file was at a given time.
   *
   * @param first when that was, unix seconds UTC
   */
  record Shifted(long first) implements EarlyTimes {}
}
