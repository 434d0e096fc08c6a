package navisync.match;

import java.util.List;
import java.util.Map;

/**
 * What the person set about matching.
 *
 * @param firstArtistOnly SCROBBLED_FIRSTARTISTONLY: whether the first artist of a credit, or one of
 *     the artists, is enough; otherwise the credits must name the same artists
 * @param whitelist FIRST_ARTIST_WHITELIST: names that look like several artists and are one
 * @param artistMapping LASTFM_ARTIST_MAPPING: Last.fm's artist name, in any case, to the library's
 * @param albums ALBUM_MATCHING_MODE
 * @param duplicates DUPLICATE_RESOLUTION, which counts only where albums do not matter
 */
public record MatchSettings(
    boolean firstArtistOnly,
    List<String> whitelist,
    Map<String, String> artistMapping,
    AlbumMatching albums,
    DuplicateResolution duplicates) {

  /** The settings of a person who set nothing. */
  public static final MatchSettings DEFAULT =
      new MatchSettings(
          true, List.of(), Map.of(), AlbumMatching.ALBUM_AWARE, DuplicateResolution.ASK);
}
