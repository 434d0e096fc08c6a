package navisync.plan;

/**
 * The rules a plan is made by.
 *
 * @param policy what happens where Navidrome counts more
 * @param playCounts whether play counts and last-played dates are brought over
 * @param loved whether stars are
 * @param delivery how plays get to Navidrome, and so what can be changed there
 * @param complete whether all plays and loved tracks are known; if not, nothing is lowered or
 *     unstarred
 * @param toleranceSeconds how far apart two times of the same play may lie
 *     (PLAY_TIME_TOLERANCE_SECONDS)
 * @param now the time of the run, unix seconds UTC; dates a love whose own date is unknown
 */
public record PlanRules(
    ConflictPolicy policy,
    boolean playCounts,
    boolean loved,
    Delivery delivery,
    boolean complete,
    long toleranceSeconds,
    long now) {

  /** Returns whether plays are added to Navidrome's own counts. */
  boolean increments() {
    return policy == ConflictPolicy.INCREMENT && playCounts && delivery == Delivery.WRITTEN;
  }
}
