package navisync.plan;

/** The way in which plays reach Navidrome. */
public enum Delivery {
  /** Written to its database as counts, dates and rows: everything is possible. */
  WRITTEN,
  /**
   * As plays that are sent to the server one by one: each has a time and raises a count by one, a
   * date follows the plays that are sent, and the totals are the server's own work. Plays without a
   * time cannot be sent, and nothing can be lowered or unstarred.
   */
  SENT
}
