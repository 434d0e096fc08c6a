package navisync.store.navidrome;

import navisync.model.ItemType;

/**
 * A line of a run's journal: a value of one item before and after the run.
 *
 * @param type what the item is; null for a line about the cache's own ledger
 * @param libraryTrack the number of a track in the table library_track; 0 for another item
 * @param item Navidrome's id of an album or artist; null for a track
 * @param lastfmTrack the number of a Last.fm track in the table track; 0 for none
 * @param field what the value means
 * @param old text, bytes, or null for none
 * @param now likewise
 */
public record JournalLine(
    ItemType type,
    long libraryTrack,
    String item,
    long lastfmTrack,
    JournalField field,
    Object old,
    Object now) {}
