package navisync.match;

import java.util.List;

/**
 * The settings of matching.
 *
 * @param firstArtistOnly SCROBBLED_FIRSTARTISTONLY: whether the first artist of a credit, or one of
 *     the artists, is enough; otherwise the credits must name the same artists
 * @param whitelist FIRST_ARTIST_WHITELIST: artists' names that look like several and are one
 * @param aliases Last.fm's names and the library's, of several for one name the last one counting
 * @param albums ALBUM_MATCHING_MODE
 * @param duplicates DUPLICATE_RESOLUTION, which counts only where albums do not matter
 * @param fuzzy the settings of fuzzy matching
 */
public record MatchSettings(
    boolean firstArtistOnly,
    List<String> whitelist,
    List<Alias> aliases,
    AlbumMode albums,
    DuplicateResolution duplicates,
    FuzzySettings fuzzy) {

  /** The default settings. */
  public static final MatchSettings DEFAULT =
      new MatchSettings(
          true,
          List.of(),
          List.of(),
          AlbumMode.ALBUM_AWARE,
          DuplicateResolution.ASK,
          FuzzySettings.DEFAULT);

  /** Returns the same settings with other aliases. */
  public MatchSettings withAliases(List<Alias> others) {
    return new MatchSettings(firstArtistOnly, whitelist, others, albums, duplicates, fuzzy);
  }

  /**
   * Returns the settings that choose among copies of a song, as text that is compared to notice a
   * change. Samples: {@code album_aware}, {@code album_agnostic first}.
   */
  public String copyRule() {
    return albums == AlbumMode.ALBUM_AGNOSTIC
        ? albums.text() + " " + duplicates.text()
        : albums.text();
  }
}
