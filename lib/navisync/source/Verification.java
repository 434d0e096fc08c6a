package navisync.source;

/** The depth to which a fetch compares cached plays with the server's. */
public enum Verification {
  /** The server's total for all time only. */
  NONE,
  /**
   * The plays themselves where that takes a few dozen requests; in a longer history the totals of
   * its parts, and the plays where these differ ({@code --verify}).
   */
  USUAL,
  /** The plays themselves, all of them ({@code --verify=all}). */
  ALL
}
