package navisync.plan;

import java.util.HashSet;
import java.util.Set;
import navisync.model.LibraryTrack;

/**
 * The question that the first run under policy increment cannot answer: whether the plays that
 * Navidrome counts already are the plays that Last.fm knows, or others. Each account has a first
 * run of its own.
 */
public final class FirstIncrement {
  private FirstIncrement() {}

  /** Returns whether the user must confirm that all of Last.fm's plays are added to Navidrome's. */
  public static boolean needsConsent(PlanInput input) {
    if (!input.rules().increments() || !isFirst(input)) {
      return false;
    }
    return input.plays().stream()
        .flatMap(play -> play.targets().stream())
        .map(LibraryTrack::id)
        .anyMatch(id -> input.library().ofTrack(id).count() > 0);
  }

  /** Returns whether nothing was ever recorded or added here for this account. */
  private static boolean isFirst(PlanInput input) {
    if (input.ledger().increments() == Ledger.Increments.SOME) {
      return false;
    }
    Set<Long> recorded = new HashSet<>();
    input.ledger().entries().keySet().forEach(pair -> recorded.add(pair.lastfmTrack()));
    return input.plays().stream().noneMatch(play -> recorded.contains(play.played().id()));
  }

  /**
   * Returns whether this run remembers every count, even of tracks without a matched play: what was
   * counted before the first increment did not grow since then.
   */
  static boolean remembersCounts(PlanInput input) {
    return input.rules().increments() && !input.ledger().increments().rememberedCounts();
  }

  /**
   * Returns whether a count that no run remembered was there before increments began. If not, or if
   * that is unknown, it counts as grown since, so that no play counts twice.
   */
  static boolean countsAreFromBefore(PlanInput input) {
    return switch (input.ledger().increments()) {
      case NONE -> true;
      case UNKNOWN -> isFirst(input);
      case OTHERS, SOME -> false;
    };
  }
}
