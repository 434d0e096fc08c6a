package navisync.plan;

/**
 * What becomes of one track's play count.
 *
 * @param count the number it shall be
 * @param settled whether the count stands for all of Last.fm's plays afterwards
 * @param untouched whether the track waits for an answer, so that its date stays as well
 * @param account the ledger's account to go on from
 * @param note what to tell about it, null when there is nothing to tell
 */
record CountDecision(
    long count, boolean settled, boolean untouched, TrackAccount account, LeftAlone note) {}
