package navisync.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * A song by its names.
 *
 * @param artist the artist as shown
 * @param title the title; null or empty for the artist alone
 */
public record SongName(String artist, String title) {
  /**
   * The order of names in reports, the same on every machine: by letters regardless of case, then
   * by code point.
   */
  public static final Comparator<String> ORDER =
      String.CASE_INSENSITIVE_ORDER.thenComparing(
          text -> text.codePoints().toArray(), Arrays::compare);

  /** Returns the song as it is printed. Sample: {@code Mirrow – Tin Sky}. */
  public String text() {
    return text(null);
  }

  /**
   * Returns the song as it is printed with an album. Sample: {@code Mirrow – Tin Sky (Salt)}.
   *
   * @param album null or empty for none
   */
  public String text(String album) {
    return artist
        + (title == null || title.isEmpty() ? "" : " – " + title)
        + (album == null || album.isEmpty() ? "" : " (" + album + ")");
  }

  /** Returns the names in lower case: Last.fm ignores the case of names. */
  public SongName inLowerCase() {
    return new SongName(artist.toLowerCase(Locale.ROOT), title.toLowerCase(Locale.ROOT));
  }
}
