package navisync.model;

/** What an annotation is about, in Navidrome's own words. */
public enum ItemType {
  MEDIA_FILE("media_file"),
  ALBUM("album"),
  ARTIST("artist");

  private final String text;

  ItemType(String text) {
    this.text = text;
  }

  /** Returns the value of {@code annotation.item_type}. */
  public String text() {
    return text;
  }

  /**
   * Returns the type whose {@link #text()} it is; an unknown text is an {@link
   * IllegalArgumentException}.
   */
  public static ItemType of(String text) {
    for (ItemType type : values()) {
      if (type.text.equals(text)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no item type: " + text);
  }
}
