package navisync.model;

/** What an annotation is about, in Navidrome's own words. */
public enum ItemType {
  MEDIA_FILE(1, "media_file"),
  ALBUM(2, "album"),
  ARTIST(3, "artist");

  private static final ItemType[] ALL = values();

  private final int code;
  private final String text;

  ItemType(int code, String text) {
    this.code = code;
    this.text = text;
  }

  /** Returns the number in the cache, which never changes; above 0. */
  public int code() {
    return code;
  }

  /** Returns the type of a {@link #code()}; any other is an {@link IllegalArgumentException}. */
  public static ItemType of(int code) {
    for (ItemType type : ALL) {
      if (type.code == code) {
        return type;
      }
    }
    throw new IllegalArgumentException("no item type: " + code);
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
    for (ItemType type : ALL) {
      if (type.text.equals(text)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no item type: " + text);
  }
}
