package navisync.plan;

import java.util.List;

/**
 * Makes a plan from what is known: pure, without clock, SQL or HTTP. Each rule has a class of its
 * own: {@link CompareRule}, {@link IncrementRule}, {@link DateRule}, {@link PlayPairs}, {@link
 * PlayPicker}, {@link StarRule}, {@link TakeBacks}, {@link TotalsPlanner}. A track without a
 * matched play or love is never changed.
 */
public final class Planner {
  private Planner() {}

  /**
   * Returns whether a plan depends on how the stars of NaviSync were set, see {@link PastWrites}.
   */
  public static boolean needsPastStars(PlanInput input) {
    return new StarRule(input).missesAny();
  }

  /**
   * Returns whether taking plays back depends on the history rows of past runs, see {@link
   * PastWrites}.
   */
  public static boolean needsPastHistory(PlanInput input) {
    return !TakeBacks.find(input, new VanishedTracks(input)).isEmpty();
  }

  /** Makes the plan that follows from an input and the answers given so far. */
  public static Plan plan(PlanInput input, PlanAnswers answers) {
    PlanBasis basis = PlanBasis.of(input, answers);
    // No track's plan depends on another's, so that each processor plans a part of them.
    TrackPlanner tracks =
        input.library().tracks().parallelStream()
            .collect(() -> new TrackPlanner(basis), TrackPlanner::plan, TrackPlanner::add);
    if (input.rules().delivery() == Delivery.SENT) {
      return new Plan(tracks.changes, List.of(), List.of(), tracks.leftAlone, tracks.ledger.all());
    }
    TotalsPlanner totals = new TotalsPlanner(input.library(), tracks.changes);
    return new Plan(
        tracks.changes, totals.albums(), totals.artists(), tracks.leftAlone, tracks.ledger.all());
  }
}
