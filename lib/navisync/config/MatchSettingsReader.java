package navisync.config;

import java.util.List;
import navisync.Failure;
import navisync.match.AlbumMode;
import navisync.match.Alias;
import navisync.match.DuplicateResolution;
import navisync.match.FuzzySettings;
import navisync.match.MatchSettings;

/** The reading of the settings of matching. */
final class MatchSettingsReader {
  private static final String THRESHOLD = "FUZZY_MATCHING_THRESHOLD";
  private static final String AUTO_THRESHOLD = "FUZZY_MATCHING_AUTO_THRESHOLD";

  private MatchSettingsReader() {}

  /**
   * Reads the settings.
   *
   * @throws Failure of usage if one cannot be read, or if the thresholds contradict each other
   */
  static MatchSettings read(SettingValues values, List<Alias> aliases) {
    int threshold = values.number(THRESHOLD, 85, 0, 100);
    int autoThreshold = values.number(AUTO_THRESHOLD, Math.max(95, threshold), 0, 100);
    if (autoThreshold < threshold) {
      throw Failure.ofSetting(
          AUTO_THRESHOLD,
          ("%s (%d) is below %s (%d): a match accepted without asking must also be a suggestion."
                  + " Raise the first or lower the second.")
              .formatted(AUTO_THRESHOLD, autoThreshold, THRESHOLD, threshold));
    }
    return new MatchSettings(
        values.flag("SCROBBLED_FIRSTARTISTONLY", true),
        values.names("FIRST_ARTIST_WHITELIST"),
        aliases,
        values.choice(
            "ALBUM_MATCHING_MODE", AlbumMode.ALBUM_AWARE, AlbumMode.values(), AlbumMode::text),
        values.choice(
            "DUPLICATE_RESOLUTION",
            DuplicateResolution.ASK,
            DuplicateResolution.values(),
            DuplicateResolution::text),
        new FuzzySettings(values.flag("ENABLE_FUZZY_MATCHING", true), threshold, autoThreshold));
  }
}
