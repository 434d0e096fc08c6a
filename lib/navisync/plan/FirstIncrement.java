package navisync.plan;

import java.util.HashSet;
import java.util.Set;
import navisync.navidrome.LibraryTrack;

/**
 * The one case in which policy increment cannot know what to do: nothing is accounted for yet, and
 * Navidrome counts plays already. They may be the very plays that Last.fm knows, or others.
 */
public final class FirstIncrement {
  private FirstIncrement() {}

  /** Whether a person must say that all of Last.fm's plays come on top of Navidrome's. */
  public static boolean needsConsent(PlanInput input) {
    if (input.rules().policy() != ConflictPolicy.INCREMENT
        || !input.rules().playCounts()
        || !isFirst(input)) {
      return false;
    }
    return input.plays().stream()
        .flatMap(lead -> lead.targets().stream())
        .map(LibraryTrack::id)
        .anyMatch(id -> input.library().ofTrack(id).count() > 0);
  }

  /** Whether nothing of this account's plays is accounted for at this target yet. */
  static boolean isFirst(PlanInput input) {
    Set<Long> accounted = new HashSet<>();
    input.ledger().entries().keySet().forEach(pair -> accounted.add(pair.lastfmTrack()));
    return input.plays().stream().noneMatch(lead -> accounted.contains(lead.played().id()));
  }
}
