package navisync.match;

/**
 * An album's name, folded.
 *
 * @param key as it is
 * @param unmarked without "Deluxe Edition" and other marks that leave the recordings the same
 */
record AlbumKey(String key, String unmarked) {

  /** Returns the keys of an album's name. */
  static AlbumKey of(String album) {
    String key = FoldedText.key(album);
    String stripped = SameRecordingMarks.strip(album);
    return new AlbumKey(key, stripped.equals(album) ? key : FoldedText.key(stripped));
  }
}
