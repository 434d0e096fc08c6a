package navisync.source;

/**
 * The result of a fetch.
 *
 * @param figures what came, in numbers
 * @param withdrawn plays that the server no longer knows
 * @param requestsToReadAll how many requests it takes to read all plays again, where verification
 *     compared totals alone: names edited there change no total. 0 otherwise
 * @param undatedMissing why the undated plays could not be read; {@code ""} when they were, or were
 *     not asked for
 * @param lovedMissing why the loved tracks could not be read to their end; {@code ""} when they
 *     were, or were not asked for
 */
public record FetchResult(
    FetchFigures figures,
    int withdrawn,
    int requestsToReadAll,
    String undatedMissing,
    String lovedMissing) {

  /** Returns whether all plays are known: while not, nothing may be lowered (docs/rules.md). */
  public boolean complete() {
    return figures.gaps().isEmpty() && undatedMissing.isEmpty();
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
    return figures.gaps().stream().noneMatch(Gap::askedFor)
        && undatedMissing.isEmpty()
        && lovedMissing.isEmpty();
  }
}
