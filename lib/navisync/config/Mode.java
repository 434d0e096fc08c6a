package navisync.config;

import java.util.Optional;

/** How Navidrome is written to. */
public enum Mode {
  /** Over the Subsonic API of a running server. */
  API,
  /** Straight into the database of a stopped server. */
  DATABASE;

  /** What is said when the mode had to be concluded. */
  static final String CONCLUDED =
      "Using database mode because NAVIDROME_DB_PATH is set and no API user is. Set"
          + " USE_NAVIDROME_API to override.";

  /** The name that {@code --mode} and the JSON object use: {@code api} or {@code db}. */
  public String text() {
    return this == API ? "api" : "db";
  }

  /**
   * The mode that USE_NAVIDROME_API names; where it is not set, the mode that {@link #concluded}
   * says, else the API.
   */
  static Mode read(SettingValues values) {
    boolean byDefault = !concluded(values);
    return values.flag("USE_NAVIDROME_API", byDefault) ? API : DATABASE;
  }

  /**
   * Whether database mode is only a conclusion: USE_NAVIDROME_API is not set, NAVIDROME_DB_PATH is,
   * and no API user is. Files made for the newest original have it so.
   */
  static boolean concluded(SettingValues values) {
    Optional<String> named = values.text("USE_NAVIDROME_API");
    return named.isEmpty()
        && values.text("NAVIDROME_DB_PATH").isPresent()
        && NavidromeApiSettings.user(values).isEmpty();
  }
}
