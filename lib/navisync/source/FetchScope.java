package navisync.source;

import java.util.Optional;
import navisync.model.TimeRange;

/**
 * The part of a history that a run fetches.
 *
 * @param only the time to fetch, all of it again ({@code --from}, {@code --to}); empty for whatever
 *     is not known yet and the last 14 days
 * @param verification how closely to compare what is known already with the server
 * @param loved whether to fetch the loved tracks
 */
public record FetchScope(Optional<TimeRange> only, Verification verification, boolean loved) {
  /** Returns the usual scope: what is not known yet, and the last 14 days. */
  public static FetchScope usual(boolean loved) {
    return new FetchScope(Optional.empty(), Verification.NONE, loved);
  }

  /** Returns the usual scope, after which what is known already is compared with the server. */
  public static FetchScope verifying(Verification verification, boolean loved) {
    return new FetchScope(Optional.empty(), verification, loved);
  }

  /** Returns the scope of one time only, all of it again. */
  public static FetchScope only(TimeRange range, boolean loved) {
    return new FetchScope(Optional.of(range), Verification.NONE, loved);
  }
}
