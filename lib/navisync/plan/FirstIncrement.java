package navisync.plan;

import java.util.HashSet;
import java.util.Set;
import navisync.model.LibraryTrack;

/**
 * What the first run under policy increment cannot know: whether the plays that Navidrome counts
 * already are the very plays that Last.fm knows, or others. Each account has a first one of its
 * own.
 */
public final class FirstIncrement {
  private FirstIncrement() {}

  /** Whether a person must say that all of Last.fm's plays come on top of Navidrome's. */
  public static boolean needsConsent(PlanInput input) {
    if (!input.rules().increments() || !isFirst(input)) {
      return false;
    }
    return input.plays().stream()
        .flatMap(play -> play.targets().stream())
        .map(LibraryTrack::id)
        .anyMatch(id -> input.library().ofTrack(id).count() > 0);
  }

  /** Whether nothing was ever recorded or added here for this account. */
  private static boolean isFirst(PlanInput input) {
    if (input.ledger().increments() == Ledger.Increments.SOME) {
      return false;
    }
    Set<Long> recorded = new HashSet<>();
    input.ledger().entries().keySet().forEach(pair -> recorded.add(pair.lastfmTrack()));
    return input.plays().stream().noneMatch(play -> recorded.contains(play.played().id()));
  }

  /**
   * Whether this run is to remember every count, also where no play leads to the track yet: what
   * was counted before the first increment did not grow since then.
   */
  static boolean remembersCounts(PlanInput input) {
    return input.rules().increments() && !input.ledger().increments().rememberedCounts();
  }

  /**
   * Whether the count of a track that has no remembered count was there before increments began. It
   * grew since then where they have begun, and may have where nobody knows: no play counts twice.
   */
  static boolean countsAreFromBefore(PlanInput input) {
    return switch (input.ledger().increments()) {
      case NONE -> true;
      case UNKNOWN -> isFirst(input);
      case OTHERS, SOME -> false;
    };
  }
}
