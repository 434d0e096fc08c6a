package navisync.plan;

import navisync.plan.PlanAnswers.Resolution;

/**
 * Decides a play count under every policy but increment: a lower count is raised to Last.fm's, and
 * the policy decides about a higher one.
 */
final class CompareRule {
  private CompareRule() {}

  static CountDecision decide(
      TrackAccount account, long navidrome, PlanRules rules, PlanAnswers answers) {
    TrackAccount followed = account.followingFall();
    long lastfm = followed.plays();
    if (navidrome <= lastfm) {
      return new CountDecision(lastfm, true, false, followed, null);
    }
    Resolution answer = answers.forConflict(account.track().id());
    Resolution resolution = rules.policy().resolve(navidrome, lastfm, answer);
    if (resolution != Resolution.TAKE_LASTFM) {
      LeftAlone conflict = new LeftAlone.Conflict(account.track(), navidrome, lastfm);
      TrackAccount kept = answers.setLedgerBack() ? followed : account;
      return new CountDecision(navidrome, false, resolution == null, kept, conflict);
    }
    if (!rules.historyComplete()) {
      LeftAlone kept = new LeftAlone.NotLowered(account.track(), navidrome, lastfm);
      return new CountDecision(navidrome, false, true, account, kept);
    }
    return new CountDecision(lastfm, true, false, followed, null);
  }
}
