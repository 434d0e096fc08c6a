package navisync.report;

import navisync.plan.ConflictPolicy;

/**
 * What a run compares, and how it treats conflicts.
 *
 * @param playCounts whether play counts and last-played dates are compared
 * @param stars whether stars are compared
 * @param policy what happens where Navidrome counts more plays
 * @param asks whether the user was asked what the policy leaves open
 */
public record SyncScope(boolean playCounts, boolean stars, ConflictPolicy policy, boolean asks) {

  /** Everything is compared, and policy ask had nobody to ask. */
  public static final SyncScope EVERYTHING = new SyncScope(true, true, ConflictPolicy.ASK, false);

  /** Returns whether nothing is compared: such a run only fetches. */
  boolean isNothing() {
    return !playCounts && !stars;
  }

  /**
   * Returns what a run says that found no differences: one or two sentences.
   *
   * @param source where the plays come from, such as {@code Last.fm}
   */
  String noChanges(String source) {
    if (isNothing()) {
      return "SYNC_PLAYCOUNT and SYNC_LOVED are both off, so nothing was compared.";
    }
    if (playCounts && policy == ConflictPolicy.INCREMENT) {
      return "No new plays to add.";
    }
    if (!playCounts) {
      return "Stars already agree with " + source + ". Play counts were not compared.";
    }
    return stars
        ? "Navidrome already agrees with " + source + "."
        : "Play counts and dates already agree with " + source + ". Stars were not compared.";
  }
}
