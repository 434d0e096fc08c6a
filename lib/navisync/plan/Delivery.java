package navisync.plan;

/** How plays get to Navidrome. */
public enum Delivery {
  /** As numbers, dates and rows in its database: anything can be said. */
  WRITTEN,
  /**
   * As plays that are sent to the server one by one: each has a time and raises a count by one, a
   * date follows the plays that are sent, and the totals are the server's own work. Plays without a
   * time cannot be sent, and nothing can be lowered or unstarred.
   */
  SENT
}
