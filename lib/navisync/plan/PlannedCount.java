package navisync.plan;

/**
 * What becomes of one track's play count.
 *
 * @param count the count to write
 * @param state what the count stands for afterwards
 * @param ledger what is recorded, to go on from
 * @param note the note for the report, null for none
 */
record PlannedCount(long count, State state, TrackLedger ledger, LeftAlone note) {
  /** What a count stands for. */
  enum State {
    /** All of Last.fm's plays. */
    SETTLED,
    /** No more plays than before. */
    KEPT,
    /** No more plays than before: it waits for an answer, and so does the last-played date. */
    WAITING
  }

  /**
   * Returns a count that stands for all of Last.fm's plays.
   *
   * @param note may be null
   */
  static PlannedCount settled(long count, TrackLedger ledger, LeftAlone note) {
    return new PlannedCount(count, State.SETTLED, ledger, note);
  }

  /** Returns a count that stays. */
  static PlannedCount kept(long count, TrackLedger ledger, LeftAlone note) {
    return new PlannedCount(count, State.KEPT, ledger, note);
  }

  /** Returns a count that waits for an answer. */
  static PlannedCount waiting(long count, TrackLedger ledger, LeftAlone note) {
    return new PlannedCount(count, State.WAITING, ledger, note);
  }

  boolean isSettled() {
    return state == State.SETTLED;
  }

  boolean isWaiting() {
    return state == State.WAITING;
  }
}
