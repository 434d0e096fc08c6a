package navisync.config;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The way in which Navidrome is written. */
public enum Mode {
  /** Over the Subsonic API of a running server. */
  API,
  /** Straight into the database of a stopped server. */
  DATABASE;

  /** The notice when the mode follows from other settings. */
  static final String CONCLUDED =
      "Using database mode because NAVIDROME_DB_PATH is set and no API user is. Set"
          + " USE_NAVIDROME_API to override.";

  /** Returns the name that {@code --mode} and the JSON object use: {@code api} or {@code db}. */
  @JsonValue
  public String text() {
    return this == API ? "api" : "db";
  }

  @Override
  public String toString() {
    return text();
  }

  /**
   * Returns the mode that USE_NAVIDROME_API names; if it is not set, database mode where {@link
   * #concluded}, otherwise API mode.
   */
  static Mode read(SettingValues values) {
    boolean byDefault = !concluded(values);
    return values.flag("USE_NAVIDROME_API", byDefault) ? API : DATABASE;
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
