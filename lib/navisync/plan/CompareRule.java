package navisync.plan;

import navisync.plan.PlanAnswers.Resolution;

/**
 * Decides a play count under every policy but increment: a lower count is raised to Last.fm's, and
 * the policy decides about a higher one.
 */
final class CompareRule {
  private CompareRule() {}

  static CountDecision decide(
      TrackLedger ledger, long navidrome, PlanRules rules, PlanAnswers answers) {
    TrackLedger followed = ledger.followingFall();
    long lastfm = followed.plays();
    if (navidrome <= lastfm) {
      return new CountDecision(lastfm, true, false, followed, null);
    }
    Resolution answer = answers.forConflict(ledger.track().id());
    Resolution resolution = rules.policy().resolve(navidrome, lastfm, answer);
    if (resolution != Resolution.TAKE_LASTFM) {
      LeftAlone conflict = new LeftAlone.Conflict(ledger.track(), navidrome, lastfm);
      TrackLedger kept = answers.setLedgerBack() ? followed : ledger;
      return new CountDecision(navidrome, false, resolution == null, kept, conflict);
    }
    if (!rules.historyComplete()) {
      LeftAlone kept = new LeftAlone.NotLowered(ledger.track(), navidrome, lastfm);
      return new CountDecision(navidrome, false, true, ledger, kept);
    }
    return new CountDecision(lastfm, true, false, followed, null);
  }
}
