package navisync.report;

import navisync.plan.ConflictPolicy;

/**
 * What the user can do about differences that a run left as they are. The advice fits the mode, the
 * policy in force, and whether the user was asked.
 *
 * @param source where the plays come from, such as {@code Last.fm}
 */
public record Hints(SyncScope scope, boolean database, String source) {
  private static final String LEFT = "Left as they are";

  /** Returns the advice about counts that are higher in Navidrome. */
  public String conflicts() {
    if (!database) {
      return LEFT + ": the API cannot lower a count.";
    }
    if (scope.policy() != ConflictPolicy.ASK) {
      return "Policy "
          + scope.policy().text()
          + " keeps Navidrome's counts. --policy=lastfm takes "
          + source
          + "'s, --policy=ask lets you choose.";
    }
    return scope.asks()
        ? "Left as you chose. --policy=lastfm takes " + source + "'s counts for all of them."
        : LEFT
            + ". Run in a terminal, without --yes and --dry-run, to choose for each, or use"
            + " --policy=lastfm to take "
            + source
            + "'s counts.";
  }

  /** Returns the advice about songs that only resemble one in the library. */
  public String suggestions() {
    return scope.asks()
        ? "Left as you chose. The next run asks about those without an answer."
        : "Run in a terminal, without --yes and --dry-run, to review them, or add them to"
            + " aliases.txt.";
  }

  /** Returns the advice about counts that a restored backup may have lowered. */
  public String fallen() {
    return scope.asks()
        ? "Left as you chose. The next run asks again."
        : LEFT
            + ". Was a backup restored? Run in a terminal, without --yes and --dry-run, to choose"
            + " what to do.";
  }

  /**
   * Returns the advice about plays that were added for plays that are gone or match elsewhere now.
   */
  public String takeBacks() {
    return database
        ? LEFT + ". Use --take-back to remove the added plays."
        : LEFT + ": the API cannot remove plays.";
  }

  /** Returns the advice about plays that count for a copy that is no longer chosen. */
  public String otherCopies() {
    return database
        ? LEFT + ". Use --take-back to move them to the chosen copy."
        : LEFT + ": the API cannot remove plays.";
  }

  /** Returns the advice about stars of tracks that are no longer loved. */
  public String starsKept() {
    if (!database) {
      return LEFT + ": stars are removed in database mode only.";
    }
    return scope.policy() == ConflictPolicy.LASTFM
        ? LEFT + " until the list of loved tracks is complete."
        : LEFT + ". --policy=lastfm removes stars that NaviSync set.";
  }
}
