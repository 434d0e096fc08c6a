package navisync.config;

import java.util.Optional;
import navisync.model.Mode;

/** The mode that the settings name, or that follows from them. */
final class ModeSetting {
  /** The notice when the mode follows from other settings. */
  static final String CONCLUDED =
      "Using database mode because NAVIDROME_DB_PATH is set and no API user is. Set"
          + " USE_NAVIDROME_API to override.";

  private ModeSetting() {}

  /**
   * Returns the mode that USE_NAVIDROME_API names; if it is not set, database mode where {@link
   * #concluded}, otherwise API mode.
   */
  static Mode read(SettingValues values) {
    boolean byDefault = !concluded(values);
    return values.flag("USE_NAVIDROME_API", byDefault) ? Mode.API : Mode.DATABASE;
  }

  /**
   * Returns whether database mode follows from other settings: USE_NAVIDROME_API is not set,
   * NAVIDROME_DB_PATH is, and no API user is, as in env files of the Python version's newest
   * release.
   */
  static boolean concluded(SettingValues values) {
    Optional<String> named = values.text("USE_NAVIDROME_API");
    return named.isEmpty()
        && values.text("NAVIDROME_DB_PATH").isPresent()
        && NavidromeApiSettings.user(values).isEmpty();
  }
}
