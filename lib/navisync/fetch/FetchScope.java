package navisync.fetch;

import java.util.Optional;

/**
 * What a run shall fetch.
 *
 * @param only the time to fetch, all of it again ({@code --from}, {@code --to}); empty for whatever
 *     is not known yet and the last 14 days
 * @param verify whether to look for every difference from Last.fm's totals ({@code --verify})
 * @param loved whether to fetch the loved tracks
 */
public record FetchScope(Optional<TimeRange> only, boolean verify, boolean loved) {
  /** Whatever is not known yet, and the last 14 days. */
  public static FetchScope usual(boolean loved) {
    return new FetchScope(Optional.empty(), false, loved);
  }

  /** As {@link #usual}, then every difference from Last.fm's totals is looked for and mended. */
  public static FetchScope verifying(boolean loved) {
    return new FetchScope(Optional.empty(), true, loved);
  }

  /** That time only, all of it again. */
  public static FetchScope only(TimeRange range, boolean loved) {
    return new FetchScope(Optional.of(range), false, loved);
  }
}
