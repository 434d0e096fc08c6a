package navisync.model;

/** The times at which plays are possible (docs/rules.md, "Plays": undated). Unix seconds, UTC. */
public final class PlayTime {
  /** The start of 2002, the year in which Last.fm began: no play is older. */
  public static final long EARLIEST = 1_009_843_200L;

  /** How far ahead of the clock a play may lie: devices have wrong clocks and time zones. */
  public static final long DAY = 86_400L;

  private PlayTime() {}

  /**
   * Returns whether a play can have happened at a second: from 2002 on, and at most a day ahead.
   *
   * @param second the second Last.fm gives, 0 when it gives none
   * @param now the second it is now
   */
  public static boolean isKnown(long second, long now) {
    return EARLIEST <= second && second <= now + DAY;
  }
}
