package navisync.model;

import java.util.SortedMap;

/**
 * The imported plays of a track, unix seconds UTC, ascending.
 *
 * @param counting those that count under this spelling
 * @param all all of them by kind, also those that are the same plays as some of another source
 */
public record ImportedSeconds(long[] counting, SortedMap<ImportKind, long[]> all) {}
