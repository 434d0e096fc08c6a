package navisync.config;

import java.util.List;
import navisync.Failure;
import navisync.match.AlbumMatching;
import navisync.match.Alias;
import navisync.match.DuplicateResolution;

/**
 * The settings of matching.
 *
 * @param firstArtistOnly whether the first of several credited artists may decide
 * @param firstArtistWhitelist names that look like several artists but are one, as written
 * @param fuzzy whether similar spellings are considered
 * @param fuzzyThreshold the score, 0 to 100, from which a similar spelling is suggested
 * @param fuzzyAutoThreshold the score, 0 to 100, from which it is accepted without asking
 * @param albums what the album of a play decides
 * @param duplicates which copies of a song get its plays where the album does not decide
 * @param aliases the aliases in the home's {@code aliases.txt}
 */
public record MatchingSettings(
    boolean firstArtistOnly,
    List<String> firstArtistWhitelist,
    boolean fuzzy,
    int fuzzyThreshold,
    int fuzzyAutoThreshold,
    AlbumMatching albums,
    DuplicateResolution duplicates,
    List<Alias> aliases) {

  private static final String THRESHOLD = "FUZZY_MATCHING_THRESHOLD";
  private static final String AUTO_THRESHOLD = "FUZZY_MATCHING_AUTO_THRESHOLD";

  /**
   * Returns the settings that choose among copies of a song, as text that is compared to notice a
   * change. Samples: {@code album_aware}, {@code album_agnostic first}.
   */
  public String copyRule() {
    return albums == AlbumMatching.ALBUM_AGNOSTIC
        ? albums.text() + " " + duplicates.text()
        : albums.text();
  }

  static MatchingSettings read(SettingValues values, Home home) {
    int threshold = values.number(THRESHOLD, 85, 0, 100);
    int autoThreshold = values.number(AUTO_THRESHOLD, Math.max(95, threshold), 0, 100);
    if (autoThreshold < threshold) {
      throw Failure.ofSetting(
          AUTO_THRESHOLD,
          ("%s (%d) is below %s (%d): a match accepted without asking must also be a suggestion;"
                  + " raise the first or lower the second.")
              .formatted(AUTO_THRESHOLD, autoThreshold, THRESHOLD, threshold));
    }
    return new MatchingSettings(
        values.flag("SCROBBLED_FIRSTARTISTONLY", true),
        values.names("FIRST_ARTIST_WHITELIST"),
        values.flag("ENABLE_FUZZY_MATCHING", true),
        threshold,
        autoThreshold,
        values.choice(
            "ALBUM_MATCHING_MODE",
            AlbumMatching.ALBUM_AWARE,
            AlbumMatching.values(),
            AlbumMatching::text),
        values.choice(
            "DUPLICATE_RESOLUTION",
            DuplicateResolution.ASK,
            DuplicateResolution.values(),
            DuplicateResolution::text),
        AliasFile.read(home.aliases()));
  }
}
