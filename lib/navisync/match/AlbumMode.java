package navisync.match;

/**
 * The setting ALBUM_MATCHING_MODE: which copy gets a play when the same song is on several albums.
 */
public enum AlbumMode {
  /** A play goes to the copy on its own album. */
  ALBUM_AWARE("album_aware"),
  /** Albums are ignored: plays of a song on any album count together. */
  ALBUM_AGNOSTIC("album_agnostic"),
  /** As {@link #ALBUM_AGNOSTIC}, and the user chooses the copies. */
  PROMPT("prompt");

  private final String text;

  AlbumMode(String text) {
    this.text = text;
  }

  /** Returns the value as written in ALBUM_MATCHING_MODE. */
  public String text() {
    return text;
  }
}
