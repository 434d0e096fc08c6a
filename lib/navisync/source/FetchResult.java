package navisync.source;

import java.util.List;

/**
 * The result of a fetch.
 *
 * @param requests requests sent, repeated ones included
 * @param newPlays plays that the cache did not have, or had as withdrawn
 * @param withdrawn plays that Last.fm no longer knows
 * @param cachedPlays dated plays of source Last.fm in the cache now
 * @param expectedPlays dated plays that Last.fm says it has; -1 when it did not say
 * @param undatedPlays plays without a usable time
 * @param extraRows dated rows in Last.fm's total that are no play of their own: they name a play
 *     again (the same artist, title and second), or no artist or title
 * @param unusable rows without an artist or a title that this run met
 * @param gaps times whose plays are not known for certain, oldest first
 * @param requestsToReadAll how many requests it takes to read all plays again, where verification
 *     compared totals alone: names edited at Last.fm change no total. 0 otherwise
 * @param undatedMissing why the undated plays could not be read; {@code ""} when they were, or were
 *     not asked for
 * @param lovedMissing why the loved tracks could not be read to their end; {@code ""} when they
 *     were, or were not asked for
 */
public record FetchResult(
    int requests,
    int newPlays,
    int withdrawn,
    int cachedPlays,
    int expectedPlays,
    int undatedPlays,
    int extraRows,
    List<UnusablePlay> unusable,
    List<Gap> gaps,
    int requestsToReadAll,
    String undatedMissing,
    String lovedMissing) {

  /** Returns whether all plays are known: while not, nothing may be lowered (docs/rules.md). */
  public boolean complete() {
    return gaps.isEmpty() && undatedMissing.isEmpty();
  }

  /** Returns whether the list of loved tracks is complete: while not, no star may be removed. */
  public boolean lovedComplete() {
    return lovedMissing.isEmpty();
  }

  /**
   * Returns whether everything that this run was asked to fetch was fetched: while not, exit code
   * 3.
   */
  public boolean askedForComplete() {
    return gaps.stream().noneMatch(Gap::askedFor)
        && undatedMissing.isEmpty()
        && lovedMissing.isEmpty();
  }
}
