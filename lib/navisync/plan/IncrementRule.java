package navisync.plan;

/**
 * The number a track shall have under policy increment: Navidrome's own, plus the plays that no
 * count stands for yet and that are not in the server's history (counting.md, "increment").
 *
 * <p>People scrobble from Navidrome to Last.fm, so what a count grew by itself since the last run
 * may be these very plays. Where the history shows such a play it is known by its time; growth that
 * the history does not show is set off against the new plays.
 */
final class IncrementRule {
  private IncrementRule() {}

  /**
   * Decides for one track.
   *
   * @param account the ledger's account
   * @param navidrome the count to add to
   * @param history how many plays the server's history holds for the track
   * @param outsideHistory how many of Last.fm's plays have no partner there
   * @param firstTime whether the ledger is empty and the person agreed that all plays come on top
   */
  static CountDecision decide(
      TrackAccount account,
      long navidrome,
      long history,
      long outsideHistory,
      boolean firstTime,
      Answers answers) {
    if (account.fallen() > 0 && !answers.setLedgerBack()) {
      LeftAlone note = new LeftAlone.Fallen(account.track(), account.now(), account.left().count());
      return new CountDecision(navidrome, false, true, account, note);
    }
    TrackAccount followed = account.followingFall();
    long outside = outsideHistory - outsideHistoryAlreadyCounted(followed);
    long fresh = Math.max(0, Math.min(followed.notAccounted(), outside));
    long setOff = firstTime ? 0 : Math.min(fresh, grownUnseen(account, history));
    LeftAlone note = setOff == 0 ? null : new LeftAlone.SetOff(account.track(), setOff);
    return new CountDecision(navidrome + fresh - setOff, true, false, followed, note);
  }

  private static long outsideHistoryAlreadyCounted(TrackAccount account) {
    return account.left() == null
        ? 0
        : Math.min(account.left().outsideHistory(), account.accounted());
  }

  private static long grownUnseen(TrackAccount account, long history) {
    long seenBefore = account.left() == null ? 0 : account.left().history();
    long seenSince = Math.max(0, history - seenBefore);
    return Math.max(0, account.grown() - seenSince);
  }
}
