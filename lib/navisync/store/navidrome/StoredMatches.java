package navisync.store.navidrome;

/**
 * Matches that a run kept for the next one, and what they follow from, each as a fingerprint.
 *
 * @param library of the library's tracks, and of the code
 * @param basis of all that a match follows from but the copies
 * @param copies of the copies that earlier runs had chosen for songs with several
 * @param matches the matches, see {@link PackedMatches}
 */
public record StoredMatches(long library, long basis, long copies, byte[] matches) {}
