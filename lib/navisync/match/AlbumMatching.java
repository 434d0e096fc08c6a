package navisync.match;

/** What the album of a play decides where the same song stands on several albums. */
public enum AlbumMatching {
  /** A play goes to the copy on its own album. */
  ALBUM_AWARE("album_aware"),
  /** Albums do not matter: all plays of a song are one number for its copies. */
  ALBUM_AGNOSTIC("album_agnostic"),
  /** As {@link #ALBUM_AGNOSTIC}, and the person chooses the copies. */
  PROMPT("prompt");

  private final String text;

  AlbumMatching(String text) {
    this.text = text;
  }

  /** The value that stands in ALBUM_MATCHING_MODE. */
  public String text() {
    return text;
  }
}
