package navisync.match;

/**
 * A Last.fm artist or song that has another name in the library.
 *
 * @param artist Last.fm's artist, in any case
 * @param title Last.fm's title, in any case; {@code null} for all songs of the artist
 * @param libraryArtist the library's artist
 * @param libraryTitle the library's title; {@code null} for an artist's alias
 */
public record Alias(String artist, String title, String libraryArtist, String libraryTitle) {

  /** Creates an alias of an artist. */
  public static Alias ofArtist(String artist, String libraryArtist) {
    return new Alias(artist, null, libraryArtist, null);
  }
}
