package navisync.sync;

import navisync.config.Settings;
import navisync.model.Library;
import navisync.plan.PastWrites;
import navisync.plan.PlanInput;
import navisync.plan.PlanRules;
import navisync.report.MatchedHistory;
import navisync.store.history.AccountHistory;

/**
 * A history compared with a Navidrome library: the matches, and what a plan is made from.
 *
 * @param library the library as it was read
 * @param matches the matches of everything played or loved
 * @param input what the plan is made from
 */
record Comparison(Library library, Matches matches, PlanInput input) {

  /**
   * Compares what was found.
   *
   * @param history whose imported plays some matches have in common
   * @param now the time of the run, unix seconds UTC
   */
  static Comparison of(
      Settings settings,
      FetchStage.Known known,
      Destination destination,
      MatchMemory.Found found,
      AccountHistory history,
      long now) {
    Library library = found.input().indexed().library();
    Matches matches =
        Matches.of(found)
            .merged(history.imports().byTrack(), settings.sync().playTimeToleranceSeconds());
    PlanRules rules =
        new PlanRules(
            destination.policy(),
            settings.sync().playCounts(),
            settings.sync().loved(),
            destination.delivery(),
            known.complete(),
            settings.sync().playTimeToleranceSeconds(),
            now);
    return new Comparison(
        library,
        matches,
        new PlanInput(
            rules,
            library,
            matches.plays(),
            matches.loved(),
            found.input().ledger(),
            PastWrites.NONE));
  }

  /** Returns what the reports are made from. */
  MatchedHistory matched() {
    return new MatchedHistory(library, matches.plays(), matches.loved());
  }
}
