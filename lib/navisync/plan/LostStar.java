package navisync.plan;

import java.time.Instant;
import java.util.Optional;
import navisync.model.Annotation;
import navisync.model.PlayDate;

/**
 * Tells whether a star of NaviSync is missing because a backup was restored, or because the user
 * removed it.
 *
 * <p>The database tells: the server dates a star that is taken away as it dates one that is set. No
 * date, or one from before the run that set the star, means that the star never was there. The API
 * does not show that date, but play counts never fall by themselves: where at least half of the
 * counts that were raised along with the star are lower than that run left them, the star went the
 * same way.
 */
final class LostStar {
  private LostStar() {}

  /** Returns whether it was lost with a restored backup; false when nothing says so. */
  static boolean byRestoredBackup(Annotation now, PastWrites.PastStar past, PlanInput input) {
    if (input.rules().delivery() == Delivery.WRITTEN) {
      Optional<Instant> taken = PlayDate.instant(now.starredAt());
      return taken.isEmpty() || past != null && isFromBefore(taken.get(), now.starredAt(), past);
    }
    return past != null && countsFell(past, input);
  }

  private static boolean isFromBefore(Instant taken, String text, PastWrites.PastStar past) {
    return taken.isBefore(past.set()) && !text.equals(past.date());
  }

  private static boolean countsFell(PastWrites.PastStar past, PlanInput input) {
    long fallen =
        past.counts().entrySet().stream()
            .filter(raised -> fell(raised.getKey(), raised.getValue(), input))
            .count();
    return fallen > 0 && fallen * 2 >= past.counts().size();
  }

  /**
   * Returns whether a count is lower than it was raised to, and no later run of NaviSync lowered
   * it.
   */
  private static boolean fell(String track, long raisedTo, PlanInput input) {
    Ledger.Left left = input.ledger().left().get(track);
    long count = left == null ? raisedTo : Math.min(raisedTo, left.count());
    return input.library().ofTrack(track).count() < count;
  }
}
