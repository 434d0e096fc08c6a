package navisync.plan;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Picks the plays that a raised count adds: as rows of the history in database mode, as plays to
 * send in API mode. See docs/rules.md, "Play history".
 */
public final class PlayPicker {
  private PlayPicker() {}

  /**
   * Picks plays: those after the last-played date first, the newest of them before the others, then
   * the oldest ones.
   *
   * @param plays plays that are not in the server's history, unix seconds, ascending
   * @param lastPlayed the last-played date, unix seconds; {@link Long#MIN_VALUE} for never
   * @param rise by how much the count rises
   * @return at most {@code rise} of the plays, ascending; fewer when there are no more
   */
  public static long[] pick(long[] plays, long lastPlayed, long rise) {
    LongStream newestFirst =
        LongStream.range(0, plays.length)
            .map(back -> plays[plays.length - 1 - (int) back])
            .filter(second -> second > lastPlayed);
    LongStream oldestFirst = Arrays.stream(plays).filter(second -> second <= lastPlayed);
    return LongStream.concat(newestFirst, oldestFirst).limit(Math.max(0, rise)).sorted().toArray();
  }
}
