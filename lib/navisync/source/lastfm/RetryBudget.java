package navisync.source.lastfm;

/** How often to ask again before a question counts as failed. */
public enum RetryBudget {
  /** For a question nothing is known about: five more times, with pauses of 1 to 16 seconds. */
  FULL(5),
  /** For a question that is part of one that failed: once more. */
  SHORT(1);

  private final int retries;

  RetryBudget(int retries) {
    this.retries = retries;
  }

  int retries() {
    return retries;
  }
}
