package navisync.model;

/**
 * A song by its names.
 *
 * @param artist the artist as Last.fm has it
 * @param title the title as Last.fm has it
 */
public record SongName(String artist, String title) {

  /** Returns a song as it is printed. Sample: {@code Mirrow – Tin Sky}. */
  public static String text(String artist, String title) {
    return text(artist, title, null);
  }

  /**
   * Returns a song as it is printed. Sample: {@code Mirrow – Tin Sky (Salt)}.
   *
   * @param title null or empty for the artist alone
   * @param album null or empty for none
   */
  public static String text(String artist, String title, String album) {
    return artist
        + (title == null || title.isEmpty() ? "" : " – " + title)
        + (album == null || album.isEmpty() ? "" : " (" + album + ")");
  }
}
