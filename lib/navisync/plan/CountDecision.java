package navisync.plan;

/**
 * The decision about one track's play count.
 *
 * @param count the count to write
 * @param allRecorded whether the count stands for all of Last.fm's plays afterwards
 * @param untouched whether the track waits for an answer, so that its date stays as well
 * @param ledger what is recorded, to go on from
 * @param note the note for the report, null for none
 */
record CountDecision(
    long count, boolean allRecorded, boolean untouched, TrackLedger ledger, LeftAlone note) {}
