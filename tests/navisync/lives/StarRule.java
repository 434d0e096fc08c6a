package navisync.lives;

/**
 * What a run makes of a star. A loved track gets its star once, dated as it was loved. One that a
 * run set and the person took away stays away; one that was lost with a restored backup is set
 * again. Only a star that a run set is removed: when the love is gone, and under policy lastfm.
 */
final class StarRule {
  private StarRule() {}

  /**
   * Applies it to one track.
   *
   * @param love when the track was loved, null when it is not
   * @param mayTake whether the policy is lastfm and the list of loved tracks is complete
   */
  static void apply(Kept kept, Recorded recorded, Long love, boolean mayTake, long now) {
    if (love != null) {
      boolean takenAway =
          recorded.loveGiven != null
              && kept.starredAt != null
              && kept.starredAt >= recorded.starSetAt;
      if (!kept.starred && !takenAway) {
        kept.starred = true;
        kept.starredAt = love;
        recorded.loveGiven = love;
        recorded.starSetAt = now;
        recorded.starTakenByUndo = false;
      }
      kept.starBackOpen = !kept.starred && recorded.starTakenByUndo;
    } else if (recorded.loveGiven != null) {
      if (!kept.starred) {
        recorded.loveGiven = null;
      } else if (mayTake && recorded.loveGiven.equals(kept.starredAt)) {
        kept.starred = false;
        kept.starredAt = now;
        recorded.loveGiven = null;
      }
    }
  }
}
