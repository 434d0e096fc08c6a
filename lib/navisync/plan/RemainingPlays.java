package navisync.plan;

import java.time.Instant;
import navisync.model.Annotation;
import navisync.model.PlayDate;

/**
 * The planned plays of a track that are still needed once its count was read again: as many as the
 * count is short of its target. Another client may have sent some of them meanwhile. Pure.
 */
public final class RemainingPlays {
  private RemainingPlays() {}

  /**
   * Picks the remaining plays by the same rule as the plan; see {@link PlayPicker}.
   *
   * @param planned planned plays that were not sent yet, unix seconds, ascending
   * @param target the count aimed at
   * @param now what the server keeps now
   * @param others plays that others brought into the server's history meanwhile, unix seconds,
   *     ascending; empty where it shows none
   * @param toleranceSeconds the greatest distance of two times of one play
   * @return some of the planned plays, ascending
   */
  public static long[] of(
      long[] planned, long target, Annotation now, long[] others, long toleranceSeconds) {
    long[] open = PlayPairs.unpaired(planned, others, toleranceSeconds);
    long lastPlayed =
        PlayDate.instant(now.playDate()).map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
    return PlayPicker.pick(open, lastPlayed, target - now.count());
  }
}
