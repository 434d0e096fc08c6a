package navisync.model;

import java.util.Locale;
import navisync.Failure;

/**
 * The numbers that can be a play count: 0 to {@link #MOST}. Anything else is a fault of the data.
 */
public final class PlayCount {
  /**
   * More than anyone can play, a play a second for 30,000 years, and few enough that the counts of
   * a million tracks can be added up in 64 bits.
   */
  public static final long MOST = 1_000_000_000_000L;

  private PlayCount() {}

  /** Returns whether a number can be a play count. */
  public static boolean isPossible(long number) {
    return 0 <= number && number <= MOST;
  }

  /**
   * Creates the failure for a value that is no play count.
   *
   * @param value the value as it was found
   * @param of what it counts, such as {@code track "Tin Sky"}
   * @param where what holds it, such as a file
   * @param wayOut what to do about it, the start of a sentence
   * @param cause the exception behind it, null for none
   */
  public static Failure refusal(
      String value, String of, String where, String wayOut, Exception cause) {
    return Failure.refused(
        String.format(
            Locale.ROOT,
            "The play count of the %s in %s is %s, which is not a number from 0 to %,d. %s and run"
                + " again.",
            of,
            where,
            value,
            MOST,
            wayOut),
        cause);
  }
}
