package navisync.plan;

import navisync.plan.PlanAnswers.Resolution;

/**
 * Decides a play count under every policy but increment: a lower count is raised to Last.fm's, and
 * the policy decides about a higher one.
 */
final class CompareRule {
  private CompareRule() {}

  static PlannedCount decide(
      TrackLedger ledger, long navidrome, PlanRules rules, PlanAnswers answers) {
    TrackLedger followed = ledger.followingFall();
    long lastfm = followed.plays();
    if (navidrome <= lastfm) {
      return PlannedCount.settled(lastfm, followed, null);
    }
    Resolution answer = answers.forConflict(ledger.track().id());
    Resolution resolution = rules.policy().resolve(navidrome, lastfm, answer);
    if (resolution != Resolution.TAKE_LASTFM) {
      LeftAlone conflict = new LeftAlone.Conflict(ledger.track(), navidrome, lastfm);
      TrackLedger kept = answers.setLedgerBack() ? followed : ledger;
      return resolution == null
          ? PlannedCount.waiting(navidrome, kept, conflict)
          : PlannedCount.kept(navidrome, kept, conflict);
    }
    if (!rules.complete()) {
      LeftAlone kept = new LeftAlone.NotLowered(ledger.track(), navidrome, lastfm);
      return PlannedCount.waiting(navidrome, ledger, kept);
    }
    return PlannedCount.settled(lastfm, followed, null);
  }
}
